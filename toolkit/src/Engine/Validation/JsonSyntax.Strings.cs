using System.Globalization;

namespace AsteroidWorkflows.Engine.Validation;

public sealed partial class JsonSyntax
{
    private void ReadString()
    {
        for (_position++; Current != '"'; _position++)
        {
            if (_position >= _text.Length)
            {
                throw new FoundException("Unexpected end-of-input: was expecting closing quote for a string value", _position);
            }

            if (Current < ' ')
            {
                throw new FoundException(
                    $"Illegal unquoted character ((CTRL-CHAR, code {(int)Current})): has to be escaped using backslash to be included in string value", _position + 1);
            }

            if (Current == '\\')
            {
                ReadEscape();
            }
            else if (char.IsSurrogate(Current))
            {
                SkipPair();
            }
        }

        _position++;
    }

    private void ReadEscape()
    {
        _position++;
        if (Current == 'u')
        {
            var first = ReadHexDigits();
            if (char.IsSurrogate(first) && !(char.IsHighSurrogate(first) && TryReadLowSurrogate()))
            {
                throw BrokenPair();
            }
        }
        else if (Current is not ('"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'))
        {
            throw new FoundException($"Unrecognized character escape {Describe(Current)}", _position + 1);
        }
    }

    private void SkipPair()
    {
        if (_position + 1 >= _text.Length || !char.IsSurrogatePair(_text, _position))
        {
            throw BrokenPair();
        }

        _position++;
    }

    // Java takes half a character pair; in .NET it does not survive UTF-8.
    private FoundException BrokenPair() => new("Broken surrogate pair", _position + 1);

    private char ReadHexDigits()
    {
        var digits = _text.AsSpan(_position + 1, Math.Min(4, _text.Length - _position - 1));
        if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Unexpected("expected a hex-digit for character escape sequence");
        }

        _position += 4;
        return (char)code;
    }

    private bool TryReadLowSurrogate()
    {
        if (string.CompareOrdinal(_text, _position + 1, "\\u", 0, 2) != 0)
        {
            return false;
        }

        _position += 2;
        return char.IsLowSurrogate(ReadHexDigits());
    }
}
