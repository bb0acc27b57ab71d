using System.Globalization;

namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>Classes in brackets, and what a backslash may start.</summary>
internal sealed partial class PatternReader
{
    private CharSet ReadClass()
    {
        var isNegated = TryTake('^');
        var ranges = new List<(char First, char Last)>();
        while (true)
        {
            if (_position >= _text.Length)
            {
                throw new FormatException("a class of characters is not closed");
            }

            if (TryTake(']'))
            {
                return new CharSet(ranges, isNegated, _ignoresCase);
            }

            var first = ReadMember(ranges);
            if (_position + 1 >= _text.Length || _text[_position] != '-' || _text[_position + 1] == ']')
            {
                Add(ranges, first);
                continue;
            }

            _position++;
            var last = ReadMember(ranges);
            if (first is { } from && last is { } to)
            {
                ranges.Add(from <= to ? (from, to) : throw new FormatException("a range of characters is out of order"));
            }
            else
            {
                Add(ranges, first);
                Add(ranges, '-');
                Add(ranges, last);
            }
        }
    }

    private static void Add(List<(char First, char Last)> ranges, char? member)
    {
        if (member is { } character)
        {
            ranges.Add((character, character));
        }
    }

    /// <summary>A character of a class; null where it was a class of its own, which is added at once.</summary>
    private char? ReadMember(List<(char First, char Last)> ranges)
    {
        var character = _text[_position++];
        if (character != '\\')
        {
            return character;
        }

        var escaped = Escaped();
        if (CharClasses.Find(escaped) is { } named)
        {
            ranges.AddRange(named);
            return null;
        }

        return escaped == 'b' ? '\b' : ReadCharacter(escaped);
    }

    private char Escaped() => _position < _text.Length ? _text[_position++] : throw new FormatException("a backslash ends it");

    private Pattern ReadEscape()
    {
        var escaped = Escaped();
        if (CharClasses.Find(escaped) is { } named)
        {
            return new SetPattern(new CharSet(named, isNegated: false, ignoresCase: false));
        }

        if (escaped is 'b' or 'B')
        {
            return new AnchorPattern(escaped == 'b' ? Anchor.WordEdge : Anchor.NoWordEdge);
        }

        if (escaped == 'k' && _names.Exists(name => name.Length > 0))
        {
            return ReadNamedReference();
        }

        if (escaped is >= '1' and <= '9')
        {
            var start = --_position;
            if (TryReadNumber(out var number) && number <= _allGroups)
            {
                return new BackreferencePattern(number);
            }

            _position = start + 1;
        }

        return new SetPattern(CharSet.Of(ReadCharacter(escaped), _ignoresCase));
    }

    private BackreferencePattern ReadNamedReference()
    {
        var name = TryTake('<') ? NameAt(_position) : "";
        _position += name.Length + 1;
        var place = name.Length > 0 ? _names.IndexOf(name) : -1;
        return place >= 0 ? new BackreferencePattern(place + 1) : throw new FormatException("it refers to a group that is not there");
    }

    private char ReadCharacter(char escaped)
    {
        switch (escaped)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'c' when _position < _text.Length && char.IsAsciiLetter(_text[_position]):
                return (char)(_text[_position++] % 32);
            case 'c':
                _position--;
                return '\\';
            case 'x':
                return ReadHex(2) ?? 'x';
            case 'u':
                return ReadHex(4) ?? 'u';
            case >= '0' and <= '7':
                return ReadOctal(escaped);
            default:
                return escaped;
        }
    }

    private char? ReadHex(int digits)
    {
        if (_position + digits > _text.Length
            || !ushort.TryParse(_text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        _position += digits;
        return (char)code;
    }

    private char ReadOctal(char first)
    {
        var code = first - '0';
        while (_position < _text.Length && _text[_position] is >= '0' and <= '7' && (code * 8) + _text[_position] - '0' <= 255)
        {
            code = (code * 8) + _text[_position++] - '0';
        }

        return (char)code;
    }
}
