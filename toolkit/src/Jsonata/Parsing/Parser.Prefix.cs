namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>What can start an expression or an operand of it.</summary>
internal sealed partial class Parser
{
    private Syntax ReadPrefix(Token token) => token.Text switch
    {
        "-" => new(SyntaxKind.Negate, "-", token.Position) { Left = ReadExpression(70) },
        "*" => new(SyntaxKind.Wildcard, "*", token.Position),
        "**" => new(SyntaxKind.Descendants, "**", token.Position),
        "%" => new(SyntaxKind.Parent, "%", token.Position),
        "and" or "or" or "in" => new(SyntaxKind.Keyword, token.Text, token.Position),
        "(" => ReadBlock(token),
        "[" => ReadArray(token),
        "{" => ReadObject(SyntaxKind.Object, null, token),
        "|" => ReadTransform(token),
        _ => throw Error.At("S0211", token),
    };

    private Syntax ReadBlock(Token open)
    {
        var parts = new List<Syntax>();
        while (!_token.Is(")"))
        {
            parts.Add(ReadExpression(0));
            if (!_token.Is(";"))
            {
                break;
            }

            Advance(afterOperand: false);
        }

        Expect(")", afterOperand: true);
        return new(SyntaxKind.Block, "(", open.Position) { Items = parts };
    }

    private Syntax ReadArray(Token open)
    {
        var items = new List<Syntax>();
        if (!_token.Is("]"))
        {
            items.Add(ReadArrayItem());
            while (_token.Is(","))
            {
                Advance(afterOperand: false);
                items.Add(ReadArrayItem());
            }
        }

        Expect("]", afterOperand: true);
        return new(SyntaxKind.Array, "[", open.Position) { Items = items };
    }

    private Syntax ReadArrayItem()
    {
        var item = ReadExpression(0);
        if (!_token.Is(".."))
        {
            return item;
        }

        var position = _token.Position;
        Advance(afterOperand: false);
        return new(SyntaxKind.Binary, "..", position) { Left = item, Right = ReadExpression(0) };
    }

    private Syntax ReadObject(SyntaxKind kind, Syntax? left, Token open)
    {
        var keys = new List<Syntax>();
        var values = new List<Syntax>();
        if (!_token.Is("}"))
        {
            ReadPair();
            while (_token.Is(","))
            {
                Advance(afterOperand: false);
                ReadPair();
            }
        }

        Expect("}", afterOperand: true);
        return new(kind, "{", open.Position) { Left = left, Items = keys, Values = values };

        void ReadPair()
        {
            keys.Add(ReadExpression(0));
            Expect(":", afterOperand: false);
            values.Add(ReadExpression(0));
        }
    }

    private Syntax ReadTransform(Token open)
    {
        var pattern = ReadExpression(0);
        Expect("|", afterOperand: false);
        var update = ReadExpression(0);
        Syntax? deletion = null;
        if (_token.Is(","))
        {
            Advance(afterOperand: false);
            deletion = ReadExpression(0);
        }

        Expect("|", afterOperand: true);
        return new(SyntaxKind.Transform, "|", open.Position) { Left = pattern, Right = update, Third = deletion };
    }
}
