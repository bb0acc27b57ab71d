using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <param name="Kind">What it is.</param>
/// <param name="Text">The operator, the name, the string's content, the number as written, the regular expression's pattern.</param>
/// <param name="Position">The offset just behind it.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Flags">A regular expression's flags.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, double Number = 0, string Flags = "")
{
    /// <summary>The token as a message tells it: a number bare, a text in quotes.</summary>
    public Value AsValue => Kind switch
    {
        TokenKind.Number => Value.Of(Number),
        TokenKind.Constant => Text == "null" ? Value.Null : Value.Of(Text == "true"),
        TokenKind.Regex => Value.Of(new ObjectValue()),
        _ => Value.Of(Text),
    };

    public bool Is(string symbol) => Kind == TokenKind.Operator && Text == symbol;
}
