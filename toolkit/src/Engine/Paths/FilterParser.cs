using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>Parses what stands in <c>[?( )]</c>: <c>||</c> over <c>&amp;&amp;</c> over <c>!</c>, parentheses, comparisons, bare paths.</summary>
internal sealed class FilterParser(PathReader reader, int depth)
{
    private const int DeepestNesting = 64;
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);
    private int _nesting = depth;

    public PathFilter Parse()
    {
        reader.Take('(');
        var filter = ParseAny();
        reader.Take(')');
        return filter;
    }

    private PathFilter ParseAny()
    {
        var parts = new List<PathFilter> { ParseAll() };
        for (reader.SkipBlanks(); reader.TryTake("||"); reader.SkipBlanks())
        {
            parts.Add(ParseAll());
        }

        return parts is [var only] ? only : new AnyFilter(parts);
    }

    private PathFilter ParseAll()
    {
        var parts = new List<PathFilter> { ParseNot() };
        for (reader.SkipBlanks(); reader.TryTake("&&"); reader.SkipBlanks())
        {
            parts.Add(ParseNot());
        }

        return parts is [var only] ? only : new AllFilter(parts);
    }

    private PathFilter ParseNot()
    {
        if (++_nesting > DeepestNesting)
        {
            throw reader.Refuse($"a filter is nested deeper than {DeepestNesting}");
        }

        reader.SkipBlanks();
        PathFilter filter;
        if (reader.Current == '!')
        {
            reader.Position++;
            filter = new NotFilter(ParseNot());
        }
        else
        {
            filter = reader.Current == '(' ? Parse() : ParseComparison();
        }

        _nesting--;
        return filter;
    }

    private PathFilter ParseComparison()
    {
        var left = ParseOperand();
        reader.SkipBlanks();
        if (FilterComparison.All.FirstOrDefault(candidate => TryTakeOperator(candidate.Symbol)) is { } comparison)
        {
            reader.SkipBlanks();
            return new ComparisonFilter(left, comparison, ParseOperand());
        }

        return left.Path is not null ? new ExistsFilter(left) : throw reader.Refuse("an operator is expected");
    }

    private bool TryTakeOperator(string symbol)
    {
        var start = reader.Position;
        if (!reader.TryTake(symbol))
        {
            return false;
        }

        if (char.IsLetter(symbol[0]) && char.IsLetterOrDigit(reader.Current))
        {
            reader.Position = start;
            return false;
        }

        return true;
    }

    private FilterOperand ParseOperand()
    {
        switch (reader.Current)
        {
            case '@' or '$':
                var fromRoot = reader.Current == '$';
                return new FilterOperand { Path = new PathParser(reader, _nesting).ParseEmbedded(reader.Current), FromRoot = fromRoot };
            case '\'' or '"':
                return new FilterOperand { Literal = JsonValues.StringOf(reader.TakeQuoted()) };
            case '/':
                return new FilterOperand { Pattern = ParsePattern() };
            case '[' or '{':
                return new FilterOperand { Literal = ParseJson(TakeBracketed()) };
            default:
                var word = reader.TakeWhile(static c => char.IsLetterOrDigit(c) || c is '-' or '+' or '.');
                return word.Length > 0 ? new FilterOperand { Literal = ParseJson(word) } : throw reader.Refuse("a path or a value is expected");
        }
    }

    private Regex ParsePattern()
    {
        var start = ++reader.Position;
        while (!reader.AtEnd && reader.Current != '/')
        {
            reader.Position += reader.Current == '\\' ? 2 : 1;
        }

        if (reader.AtEnd)
        {
            throw reader.Refuse("the closing '/' is missing");
        }

        var pattern = reader.Text[start..reader.Position++];
        var options = reader.TakeWhile(char.IsAsciiLetter).Contains('i') ? RegexOptions.IgnoreCase : RegexOptions.None;
        try
        {
            return Compile(pattern, options | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException refused)
        {
            throw reader.Refuse($"the pattern is not valid ({refused.Message})");
        }
    }

    // The whole text has to match, as with Java's Matcher.matches. Without backtracking no text takes long, but not all patterns can do without.
    private static Regex Compile(string pattern, RegexOptions options)
    {
        var whole = $"\\A(?:{pattern})\\z";
        try
        {
            return new Regex(whole, options | RegexOptions.NonBacktracking, MatchTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, options, MatchTimeout);
        }
    }

    private string TakeBracketed()
    {
        var start = reader.Position;
        var open = 0;
        do
        {
            switch (reader.Current)
            {
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}':
                    open--;
                    break;
                case '"' or '\'':
                    reader.TakeQuoted();
                    continue;
                case '\0' when reader.AtEnd:
                    throw reader.Refuse("a closing bracket is missing");
            }

            reader.Position++;
        }
        while (open > 0);
        return reader.Text[start..reader.Position];
    }

    private JsonElement ParseJson(string text)
    {
        try
        {
            return JsonValues.Parse(text.Contains('"') ? text : text.Replace('\'', '"'));
        }
        catch (JsonException)
        {
            throw reader.Refuse($"'{text}' is not a value");
        }
    }
}
