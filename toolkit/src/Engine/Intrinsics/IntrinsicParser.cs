using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>Parses the text of a call: names, quoted strings, numbers, true, false, null, paths and nested calls.</summary>
internal sealed class IntrinsicParser(string text)
{
    private const int DeepestNesting = 64;
    private int _position;
    private int _nesting;

    public IntrinsicCall Parse()
    {
        var call = ParseCall();
        SkipBlanks();
        return _position == text.Length ? call : throw Refuse("nothing is expected");
    }

    private IntrinsicCall ParseCall()
    {
        if (++_nesting > DeepestNesting)
        {
            throw Refuse($"calls are nested deeper than {DeepestNesting}");
        }

        var start = _position;
        var name = TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c == '.');
        var function = IntrinsicFunction.Find(name) ?? throw Refuse($"there is no function '{name}'");
        Take('(');
        var arguments = new List<IntrinsicArgument>();
        SkipBlanks();
        if (Current != ')')
        {
            arguments.Add(ParseArgument(IsTemplate(function, arguments)));
            for (SkipBlanks(); Current == ','; SkipBlanks())
            {
                _position++;
                arguments.Add(ParseArgument(IsTemplate(function, arguments)));
            }
        }

        Take(')');
        _nesting--;
        return function.Takes(arguments.Count)
            ? new IntrinsicCall(function, arguments, text[start.._position])
            : throw Refuse($"{name} does not take {arguments.Count} arguments");
    }

    // States.Format needs to tell an escaped brace from a placeholder, so its template keeps its escapes.
    private static bool IsTemplate(IntrinsicFunction function, List<IntrinsicArgument> before) =>
        before.Count == 0 && function.Name == "States.Format";

    private IntrinsicArgument ParseArgument(bool keepEscapes)
    {
        SkipBlanks();
        return Current switch
        {
            '\'' => new LiteralArgument(JsonValues.StringOf(TakeQuoted(keepEscapes))),
            '$' => ParsePath(),
            'S' => ParseCall(),
            _ => ParseLiteral(),
        };
    }

    private LiteralArgument ParseLiteral()
    {
        var start = _position;
        var word = TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.');
        try
        {
            return new LiteralArgument(JsonValues.Parse(word));
        }
        catch (JsonException)
        {
            _position = start;
            throw Refuse("a path, a quoted string, a number or a call is expected");
        }
    }

    private PathArgument ParsePath()
    {
        var start = _position;
        var brackets = 0;
        while (_position < text.Length && (brackets > 0 || Current is not (',' or ')')))
        {
            switch (Current)
            {
                case '[' or '(':
                    brackets++;
                    break;
                case ']' or ')':
                    brackets--;
                    break;
                case '\'' or '"':
                    SkipQuoted();
                    continue;
            }

            _position++;
        }

        var path = text[start.._position].TrimEnd();
        try
        {
            return new PathArgument(StatesPath.Parse(path));
        }
        catch (JsonPathSyntaxException refused)
        {
            _position = start;
            throw Refuse(refused.Message);
        }
    }

    private void SkipQuoted()
    {
        var quote = Current;
        for (_position++; _position < text.Length && Current != quote; _position++)
        {
            if (Current == '\\')
            {
                _position++;
            }
        }

        _position = Math.Min(_position + 1, text.Length);
    }

    private string TakeQuoted(bool keepEscapes)
    {
        var value = new StringBuilder();
        for (_position++; _position < text.Length && Current != '\''; _position++)
        {
            if (Current == '\\')
            {
                _position++;
                if (Current is not ('\'' or '{' or '}' or '\\'))
                {
                    throw Refuse("only ', {, } and \\ can stand after a backslash");
                }

                value.Append(keepEscapes ? "\\" : "");
            }

            value.Append(Current);
        }

        Take('\'');
        return value.ToString();
    }

    private char Current => _position < text.Length ? text[_position] : '\0';

    private void SkipBlanks() => TakeWhile(char.IsWhiteSpace);

    private string TakeWhile(Func<char, bool> accepts)
    {
        var start = _position;
        while (_position < text.Length && accepts(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    private void Take(char expected)
    {
        SkipBlanks();
        if (Current != expected)
        {
            throw Refuse($"'{expected}' is expected");
        }

        _position++;
    }

    private IntrinsicSyntaxException Refuse(string problem) => new(text, _position, problem);
}
