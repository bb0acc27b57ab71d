namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>Cuts an expression's text into tokens, one at a time, since only the parser knows whether / divides or opens a regular expression.</summary>
internal sealed partial class Tokenizer(string text, JsonataDialect dialect)
{
    private const string SingleOperators = ".[]{}(),@#;:?+-*/%|=<>^&!~";

    // Step Functions runs JSONata 2.0.6, which lacks the last two.
    private static readonly string[] DoubleOperators = ["..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??"];
    private static readonly string[] StepFunctionsOperators = DoubleOperators[..^2];

    private int _position;

    /// <param name="afterOperand">Is an operator expected, so that / divides?</param>
    public Token Next(bool afterOperand)
    {
        SkipBlanksAndComments();
        if (_position >= text.Length)
        {
            return new(TokenKind.End, "(end)", text.Length);
        }

        var current = text[_position];
        if (current == '/' && !afterOperand)
        {
            return ReadRegex();
        }

        if (ReadOperator() is { } symbol)
        {
            return new(TokenKind.Operator, symbol, _position);
        }

        return current switch
        {
            '"' or '\'' => ReadString(current),
            '`' => ReadQuotedName(),
            >= '0' and <= '9' => ReadNumber(),
            _ => ReadName(),
        };
    }

    private void SkipBlanksAndComments()
    {
        while (_position < text.Length)
        {
            if (IsBlank(text[_position]))
            {
                _position++;
            }
            else if (text[_position] == '/' && _position + 1 < text.Length && text[_position + 1] == '*')
            {
                var start = _position;
                var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
                _position = end < 0 ? throw Error.At("S0106", start) : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private string? ReadOperator()
    {
        foreach (var candidate in dialect == JsonataDialect.StepFunctions ? StepFunctionsOperators : DoubleOperators)
        {
            if (text[_position] == candidate[0] && _position + 1 < text.Length && text[_position + 1] == candidate[1])
            {
                _position += 2;
                return candidate;
            }
        }

        var single = SingleOperators.IndexOf(text[_position]);
        if (single < 0)
        {
            return null;
        }

        _position++;
        return SingleOperators.Substring(single, 1);
    }

    private Token ReadName()
    {
        var start = _position;
        while (_position < text.Length && !IsBlank(text[_position]) && !SingleOperators.Contains(text[_position]))
        {
            _position++;
        }

        var name = text[start.._position];
        return name switch
        {
            ['$', ..] => new(TokenKind.Variable, name[1..], _position),
            "and" or "or" or "in" => new(TokenKind.Operator, name, _position),
            "true" or "false" or "null" => new(TokenKind.Constant, name, _position),
            _ => new(TokenKind.Name, name, _position),
        };
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\v';
}
