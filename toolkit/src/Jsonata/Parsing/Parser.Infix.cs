using System.Text;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>What can follow an operand.</summary>
internal sealed partial class Parser
{
    private Syntax ReadInfix(Syntax left, Token symbol) => symbol.Text switch
    {
        "(" => ReadCall(left, symbol),
        "[" => ReadPredicate(left, symbol),
        "{" => ReadObject(SyntaxKind.GroupBy, left, symbol),
        "^" => ReadOrderBy(left, symbol),
        "?" => ReadCondition(left, symbol),
        ":=" => left.Kind == SyntaxKind.Variable
            ? Binary(left, symbol, ReadExpression(9))
            : throw Error.At("S0212", left.Position, left.Text),
        "@" or "#" => ReadVariableBinding(left, symbol),
        "??" => new(SyntaxKind.Coalesce, "??", symbol.Position) { Left = left, Right = ReadExpression(0) },
        "?:" => new(SyntaxKind.Default, "?:", symbol.Position) { Left = left, Right = ReadExpression(0) },
        _ => Binary(left, symbol, ReadExpression(StrengthOf(symbol))),
    };

    private static Syntax Binary(Syntax left, Token symbol, Syntax right) =>
        new(SyntaxKind.Binary, symbol.Text, symbol.Position) { Left = left, Right = right };

    private Syntax ReadVariableBinding(Syntax left, Token symbol)
    {
        var variable = ReadExpression(80);
        return variable.Kind == SyntaxKind.Variable
            ? Binary(left, symbol, variable)
            : throw Error.At("S0214", variable.Position, symbol.Text);
    }

    private Syntax ReadPredicate(Syntax left, Token open)
    {
        if (_token.Is("]"))
        {
            var step = left;
            while (step.Kind == SyntaxKind.Binary && step.Text == "[")
            {
                step = step.Left!;
            }

            step.KeepArray = true;
            Advance(afterOperand: true);
            return left;
        }

        var predicate = ReadExpression(0);
        Expect("]", afterOperand: true);
        return new(SyntaxKind.Binary, "[", open.Position) { Left = left, Right = predicate };
    }

    private Syntax ReadCondition(Syntax condition, Token symbol)
    {
        var then = ReadExpression(0);
        Syntax? otherwise = null;
        if (_token.Is(":"))
        {
            Advance(afterOperand: false);
            otherwise = ReadExpression(0);
        }

        return new(SyntaxKind.Condition, "?", symbol.Position) { Left = condition, Right = then, Third = otherwise };
    }

    private Syntax ReadOrderBy(Syntax left, Token symbol)
    {
        Expect("(", afterOperand: false);
        var terms = new List<Syntax>();
        var descending = new List<bool>();
        while (true)
        {
            descending.Add(_token.Is(">"));
            if (_token.Is(">") || _token.Is("<"))
            {
                Advance(afterOperand: false);
            }

            terms.Add(ReadExpression(0));
            if (!_token.Is(","))
            {
                break;
            }

            Advance(afterOperand: false);
        }

        Expect(")", afterOperand: true);
        return new(SyntaxKind.OrderBy, "^", symbol.Position) { Left = left, Items = terms, Descending = descending };
    }

    private Syntax ReadCall(Syntax procedure, Token open)
    {
        var arguments = new List<Syntax>();
        var isPartial = false;
        if (!_token.Is(")"))
        {
            while (true)
            {
                if (_token.Is("?"))
                {
                    isPartial = true;
                    arguments.Add(new(SyntaxKind.Placeholder, "?", _token.Position));
                    Advance(afterOperand: true);
                }
                else
                {
                    arguments.Add(ReadExpression(0));
                }

                if (!_token.Is(","))
                {
                    break;
                }

                Advance(afterOperand: false);
            }
        }

        Expect(")", afterOperand: true);
        return procedure is { Kind: SyntaxKind.Name, Text: "function" or "λ" }
            ? ReadLambda(arguments, open)
            : new(isPartial ? SyntaxKind.PartialCall : SyntaxKind.Call, "(", open.Position) { Left = procedure, Items = arguments };
    }

    private Syntax ReadLambda(List<Syntax> parameters, Token open)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Kind != SyntaxKind.Variable)
            {
                throw Error.Of("S0208", Value.Of(i + 1), parameters[i].Text, parameters[i].Position);
            }
        }

        var signature = _token.Is("<") ? ReadSignature() : null;
        Expect("{", afterOperand: false);
        var body = ReadExpression(0);
        Expect("}", afterOperand: !_isStrict);
        return new(SyntaxKind.Lambda, "function", open.Position) { Items = parameters, Left = body, Signature = signature };
    }

    private Signature ReadSignature()
    {
        var position = _token.Position;
        var text = new StringBuilder("<");
        var depth = 1;
        while (depth > 0)
        {
            Advance(afterOperand: true);
            if (_token.Kind == TokenKind.End || _token.Is("{"))
            {
                break;
            }

            depth += _token.Is(">") ? -1 : _token.Is("<") ? 1 : 0;
            text.Append(_token.Text);
        }

        Expect(">", afterOperand: true);
        return SignatureReader.Read(text.ToString(), position);
    }
}
