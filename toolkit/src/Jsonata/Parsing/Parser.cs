namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>Reads an expression by precedence: each operator binds what stands left of it by its own strength.</summary>
internal sealed partial class Parser
{
    private readonly Tokenizer _tokenizer;
    private readonly JsonataDialect _dialect;
    private readonly bool _isStrict;
    private Token _token;

    private Parser(string text, JsonataDialect dialect)
    {
        _tokenizer = new Tokenizer(text, dialect);
        _dialect = dialect;

        // What the reference implementation refuses, AWS refuses: a regular expression right behind a bracket or a sign.
        _isStrict = dialect == JsonataDialect.StepFunctions;
    }

    public static Syntax Parse(string text, JsonataDialect dialect)
    {
        var parser = new Parser(text, dialect);
        parser.Advance(afterOperand: false);
        var result = parser.ReadExpression(0);
        return parser._token.Kind == TokenKind.End
            ? result
            : throw Error.At("S0201", parser._token);
    }

    private static int StrengthOf(in Token token) => token.Kind != TokenKind.Operator ? 0 : token.Text switch
    {
        "(" or "[" or "@" or "#" => 80,
        "." => 75,
        "{" => 70,
        "*" or "/" or "%" => 60,
        "+" or "-" or "&" => 50,
        "=" or "!=" or "<" or "<=" or ">" or ">=" or "^" or "~>" or "in" or "??" or "?:" => 40,
        "and" => 30,
        "or" => 25,
        "?" => 20,
        ":=" => 10,
        _ => 0,
    };

    private void Advance(bool afterOperand)
    {
        _token = _tokenizer.Next(afterOperand);
        if (_token.Is("!") || _token.Is("~"))
        {
            throw Error.At("S0204", _token);
        }
    }

    private void Expect(string symbol, bool afterOperand)
    {
        if (!_token.Is(symbol))
        {
            throw Error.At(_token.Kind == TokenKind.End ? "S0203" : "S0202", _token, symbol);
        }

        Advance(afterOperand);
    }

    private Syntax ReadExpression(int strength)
    {
        Nesting.IsWithinStack(_token.Position);
        var first = _token;
        Advance(afterOperand: _isStrict || first.Kind != TokenKind.Operator || first.Text is "*" or "**" or "%" or "and" or "or" or "in" or "?");
        var left = ReadStart(first);
        Nesting.Check(left, _dialect);
        while (strength < StrengthOf(_token))
        {
            var symbol = _token;
            Advance(afterOperand: false);
            left = ReadInfix(left, symbol);
            Nesting.Check(left, _dialect);
        }

        return left;
    }

    private Syntax ReadStart(Token token) => token.Kind switch
    {
        TokenKind.Name => new(SyntaxKind.Name, token.Text, token.Position),
        TokenKind.Variable => new(SyntaxKind.Variable, token.Text, token.Position),
        TokenKind.String => new(SyntaxKind.String, token.Text, token.Position),
        TokenKind.Number => new(SyntaxKind.Number, token.Text, token.Position) { Number = token.Number },
        TokenKind.Constant => new(SyntaxKind.Constant, token.Text, token.Position),
        TokenKind.Regex => new(SyntaxKind.Regex, token.Text, token.Position) { Flags = token.Flags },
        TokenKind.End => new(SyntaxKind.End, token.Text, token.Position),
        _ => ReadPrefix(token),
    };
}
