namespace AsteroidWorkflows.Engine.Paths;

/// <summary>Reads a path's text from left to right; what the path parser and the filter parser share.</summary>
internal sealed class PathReader(string text)
{
    public string Text => text;

    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The character here, or NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[Position];

    public char Next => Position + 1 < text.Length ? text[Position + 1] : '\0';

    public JsonPathSyntaxException Refuse(string problem) => new(text, Position, problem);

    public void SkipBlanks()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    public bool TryTake(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Take(char expected)
    {
        SkipBlanks();
        if (!TryTake(expected))
        {
            throw Refuse($"'{expected}' is expected");
        }
    }

    public string TakeWhile(Func<char, bool> accepts)
    {
        var start = Position;
        while (!AtEnd && accepts(Current))
        {
            Position++;
        }

        return text[start..Position];
    }

    /// <summary>A quoted text. A backslash protects the quote; before anything else it stands for itself, as AWS reads it.</summary>
    public string TakeQuoted()
    {
        var quote = Current;
        var start = ++Position;
        var escapedQuotes = false;
        while (!AtEnd && Current != quote)
        {
            if (Current == '\\' && Position + 1 < text.Length)
            {
                escapedQuotes |= Next == quote;
                Position++;
            }

            Position++;
        }

        if (AtEnd)
        {
            throw Refuse("the closing quote is missing");
        }

        var value = text[start..Position++];
        return escapedQuotes ? value.Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal) : value;
    }
}
