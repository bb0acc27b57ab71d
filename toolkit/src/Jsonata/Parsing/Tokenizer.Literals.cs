using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>Regular expressions, strings, quoted names and numbers.</summary>
internal sealed partial class Tokenizer
{
    private Token ReadRegex()
    {
        var start = ++_position;
        var depth = 0;
        for (; _position < text.Length; _position++)
        {
            switch (text[_position])
            {
                case '\\':
                    _position++;
                    continue;
                case '(' or '[' or '{':
                    depth++;
                    continue;
                case ')' or ']' or '}':
                    depth--;
                    continue;
                case '/' when depth == 0:
                    break;
                default:
                    continue;
            }

            var pattern = text[start.._position];
            if (pattern.Length == 0)
            {
                throw Error.At("S0301", _position);
            }

            var flagsStart = ++_position;
            while (_position < text.Length && text[_position] is 'i' or 'm')
            {
                _position++;
            }

            return new(TokenKind.Regex, pattern, _position, 0, text[flagsStart.._position]);
        }

        throw Error.At("S0302", text.Length);
    }

    private Token ReadString(char quote)
    {
        var start = _position++;
        var content = new StringBuilder();
        while (_position < text.Length)
        {
            var current = text[_position];
            if (current == quote)
            {
                _position++;
                return new(TokenKind.String, content.ToString(), _position);
            }

            content.Append(current == '\\' ? ReadEscape() : current);
            _position++;
        }

        throw Error.At("S0101", start);
    }

    /// <summary>Reads from a backslash up to the escape's last character, on which it leaves the position.</summary>
    private char ReadEscape()
    {
        _position++;
        if (_position >= text.Length)
        {
            throw Error.At("S0103", _position, token: "");
        }

        switch (text[_position])
        {
            case '"' or '\'' or '\\' or '/':
                return text[_position];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                if (_position + 4 < text.Length
                    && ushort.TryParse(text.AsSpan(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    _position += 4;
                    return (char)code;
                }

                throw Error.At("S0104", _position);
            default:
                throw Error.At("S0103", _position, token: text[_position].ToString());
        }
    }

    private Token ReadQuotedName()
    {
        var start = _position + 1;
        var end = text.IndexOf('`', start);
        if (end < 0)
        {
            throw Error.At("S0105", text.Length);
        }

        _position = end + 1;
        return new(TokenKind.Name, text[start..end], _position);
    }

    private Token ReadNumber()
    {
        var start = _position;
        if (text[_position] == '0')
        {
            _position++;
        }
        else
        {
            SkipDigits();
        }

        if (_position + 1 < text.Length && text[_position] == '.' && char.IsAsciiDigit(text[_position + 1]))
        {
            _position++;
            SkipDigits();
        }

        SkipExponent();
        var written = text[start.._position];
        var number = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new(TokenKind.Number, written, _position, number)
            : throw Error.At("S0102", _position, token: written);
    }

    private void SkipExponent()
    {
        if (_position >= text.Length || text[_position] is not ('e' or 'E'))
        {
            return;
        }

        var digits = _position + 1;
        if (digits < text.Length && text[digits] is '+' or '-')
        {
            digits++;
        }

        if (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            _position = digits;
            SkipDigits();
        }
    }

    private void SkipDigits()
    {
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }
    }
}
