using System.Globalization;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>
/// Finds where a text stops being JSON, and says so in the words of Jackson, the Java library whose messages AWS passes on.
/// </summary>
public sealed partial class JsonSyntax
{
    private const int LongestExcerpt = 500;
    private readonly string _text;
    private readonly int _deepest;
    private readonly Stack<(char Open, int At)> _open = new();
    private int _position;

    private JsonSyntax(string text, int deepest) => (_text, _deepest) = (text, deepest);

    /// <summary>The first error of <paramref name="text"/>; null where it is JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="deepest">How many levels it may have. Default: as many as a payload.</param>
    public static JsonSyntaxError? FindError(string text, int deepest = Json.JsonDepth.Most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var syntax = new JsonSyntax(text, deepest);
        try
        {
            syntax.ReadDocument();
            return null;
        }
        catch (FoundException found)
        {
            return new(found.Message, syntax.Location(found.Position));
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void ReadDocument()
    {
        ReadValue();
        while (_open.TryPeek(out var frame))
        {
            if (frame.Open == '{')
            {
                ReadMemberOrEnd();
            }
            else
            {
                ReadItemOrEnd();
            }
        }

        SkipBlanks();
        if (_position < _text.Length)
        {
            throw Unexpected("Expected end of input");
        }
    }

    // The frames of _open stand just behind their opening bracket or behind a value.
    private void ReadMemberOrEnd()
    {
        var isFirst = IsBehindOpening();
        SkipBlanks();
        if (Current == '}')
        {
            Close();
            return;
        }

        if (!isFirst)
        {
            TakeComma("Object");
        }

        if (Current != '"')
        {
            throw _position >= _text.Length ? EndOfInput() : Unexpected("was expecting double-quote to start field name");
        }

        ReadString();
        SkipBlanks();
        if (Current != ':')
        {
            throw _position >= _text.Length ? EndOfInput() : Unexpected("was expecting a colon to separate field name and value");
        }

        _position++;
        ReadValue();
    }

    private void ReadItemOrEnd()
    {
        var isFirst = IsBehindOpening();
        SkipBlanks();
        if (Current == ']')
        {
            Close();
            return;
        }

        if (!isFirst)
        {
            TakeComma("Array");
        }

        ReadValue();
    }

    private bool IsBehindOpening() => _open.Peek().At == _position - 1;

    private void Close()
    {
        _open.Pop();
        _position++;
    }

    private void TakeComma(string container)
    {
        if (Current != ',')
        {
            throw _position >= _text.Length ? EndOfInput() : Unexpected($"was expecting comma to separate {container} entries");
        }

        _position++;
        SkipBlanks();
    }

    private void ReadValue()
    {
        SkipBlanks();
        switch (Current)
        {
            case '{' or '[' when _open.Count == _deepest:
                throw new FoundException(
                    string.Create(CultureInfo.InvariantCulture, $"Document nesting depth ({_deepest + 1}) exceeds the maximum allowed ({_deepest})"),
                    _position + 1);
            case '{' or '[':
                _open.Push((Current, _position++));
                break;
            case '"':
                ReadString();
                break;
            case '\0' when _position >= _text.Length:
                throw EndOfInput();
            case '-' or (>= '0' and <= '9'):
                ReadNumber();
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(Current) || Current is '_' or '$'))
        {
            _position++;
        }

        var word = _text[start.._position];
        const string Expected = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
        if (word.Length == 0)
        {
            throw Unexpected($"expected a valid value {Expected}");
        }

        if (word is not ("true" or "false" or "null"))
        {
            throw new FoundException($"Unrecognized token '{word}': was expecting {Expected}", _position);
        }
    }

    private void ReadNumber()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '+' or '.'))
        {
            _position++;
        }

        try
        {
            System.Text.Json.JsonElement.Parse(_text[start.._position]);
        }
        catch (System.Text.Json.JsonException)
        {
            throw new FoundException($"Invalid numeric value: {_text[start.._position]}", _position);
        }
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private FoundException Unexpected(string expected) =>
        new($"Unexpected character ({Describe(Current)}): {expected}", _position + 1);

    private FoundException EndOfInput() => new(
        _open.TryPeek(out var frame)
            ? $"Unexpected end-of-input: expected close marker for {(frame.Open == '{' ? "Object" : "Array")} (start marker at {Location(frame.At)})"
            : "No content to map due to end-of-input",
        _position);

    private static string Describe(char c) => string.Create(CultureInfo.InvariantCulture, $"'{c}' (code {(int)c})");

    private string Location(int position)
    {
        var before = _text.AsSpan(0, Math.Min(position, _text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        var excerpt = _text.Length <= LongestExcerpt
            ? $"\"{_text}\""
            : $"\"{_text[..LongestExcerpt]}\"[truncated {_text.Length - LongestExcerpt} chars]";
        return string.Create(CultureInfo.InvariantCulture, $"[Source: (String){excerpt}; line: {line}, column: {column}]");
    }

#pragma warning disable CA1064 // It never leaves this class.
    private sealed class FoundException(string message, int position) : Exception(message)
#pragma warning restore CA1064
    {
        public int Position => position;
    }
}
