using System.Text.RegularExpressions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A regular expression: called with a string, it returns its first match, whose next() is the following one.</summary>
internal sealed class RegexFunction(Regex regex) : FunctionValue
{
    /// <summary>A single search may take so long at most; a pattern that backtracks without end stops the evaluation.</summary>
    private static readonly TimeSpan SearchLimit = TimeSpan.FromSeconds(1);

    public override int Arity => 1;

    public static RegexFunction Create(string pattern, string flags, int position)
    {
        var multiline = flags.Contains('m', StringComparison.Ordinal);
        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new(new Regex(RegexPattern.Translate(pattern, multiline), options, SearchLimit));
        }
        catch (ArgumentException error)
        {
            throw Error.At("S0303", position, token: pattern, value: error.Message);
        }
    }

    /// <summary>The next match from an offset on; null where there is none.</summary>
    public Match? Find(string text, int start)
    {
        try
        {
            var match = regex.Match(text, start);
            return match.Success ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            throw Error.TooLong();
        }
    }

    public bool IsMatch(string text) => FindFilled(text, 0) is not null;

    /// <summary>The next match, which the language wants to be of one character at least.</summary>
    public Match? FindFilled(string text, int start)
    {
        var match = Find(text, start);
        return match is { Length: 0 } ? throw Error.At("D1004", -1) : match;
    }

    public override Value Invoke(Value[] arguments, Value context, Frame frame) =>
        arguments is [var first, ..] && first.AsString is { } text ? MatchFrom(text, 0) : default;

    private Value MatchFrom(string text, int start)
    {
        if (start > text.Length || FindFilled(text, start) is not { } match)
        {
            return default;
        }

        var groups = new ArrayValue(match.Groups.Count);
        for (var i = 1; i < match.Groups.Count; i++)
        {
            groups.Add(match.Groups[i].Success ? Value.Of(match.Groups[i].Value) : default);
        }

        var result = new ObjectValue(5);
        result.Set("match", Value.Of(match.Value));
        result.Set("start", Value.Of(match.Index));
        result.Set("end", Value.Of(match.Index + match.Length));
        result.Set("groups", Value.Of(groups));
        result.Set("next", Value.Of(new NextMatch(this, text, match.Index + match.Length)));
        return Value.Of(result);
    }

    private sealed class NextMatch(RegexFunction regex, string text, int start) : FunctionValue
    {
        public override int Arity => 0;

        public override Value Invoke(Value[] arguments, Value context, Frame frame) => regex.MatchFrom(text, start);
    }
}
