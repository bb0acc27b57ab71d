namespace AsteroidWorkflows.Jsonata.Parsing;

internal enum TokenKind
{
    End,
    Operator,
    Name,
    Variable,
    String,
    Number,
    Constant,
    Regex,
}
