namespace AsteroidWorkflows.Jsonata.Parsing;

/// <param name="Kind">What it is.</param>
/// <param name="Text">The operator, the name, the string's content, the number as written, the regular expression's pattern.</param>
/// <param name="Position">The offset just behind it.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Flags">A regular expression's flags.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, double Number = 0, string Flags = "")
{
    public bool Is(string symbol) => Kind == TokenKind.Operator && Text == symbol;
}
