using System.Globalization;

namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>Reads a regular expression of JavaScript, without its flag u.</summary>
internal sealed partial class PatternReader
{
    private const int MostNested = 200;

    private readonly string _text;
    private readonly bool _ignoresCase;
    private readonly bool _isMultiline;
    private readonly int _allGroups;
    private readonly List<string> _names;
    private int _position;
    private int _groups;
    private int _nesting;

    private PatternReader(string text, bool ignoresCase, bool isMultiline)
    {
        _text = text;
        _ignoresCase = ignoresCase;
        _isMultiline = isMultiline;
        (_allGroups, _names) = FindGroups();
    }

    /// <exception cref="FormatException">It is not a regular expression; the message says why.</exception>
    public static (Pattern Pattern, int Groups) Read(string text, bool ignoresCase, bool isMultiline)
    {
        var reader = new PatternReader(text, ignoresCase, isMultiline);
        var pattern = reader.ReadChoice();
        return reader._position == text.Length ? (pattern, reader._groups) : throw new FormatException("a group is closed that was not opened");
    }

    private Pattern ReadChoice()
    {
        if (++_nesting > MostNested)
        {
            throw new FormatException("its groups are nested too deeply");
        }

        var options = new List<Pattern> { ReadSequence() };
        while (TryTake('|'))
        {
            options.Add(ReadSequence());
        }

        _nesting--;
        return options.Count == 1 ? options[0] : new ChoicePattern(options);
    }

    private SequencePattern ReadSequence()
    {
        var parts = new List<Pattern>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            var firstGroup = _groups;
            var part = ReadOne();
            parts.Add(ReadRepetition(part, firstGroup));
        }

        return new SequencePattern(parts);
    }

    private Pattern ReadOne()
    {
        var character = _text[_position++];
        switch (character)
        {
            case '^':
                return new AnchorPattern(_isMultiline ? Anchor.LineStart : Anchor.Start);
            case '$':
                return new AnchorPattern(_isMultiline ? Anchor.LineEnd : Anchor.End);
            case '.':
                return new SetPattern(new CharSet(CharClasses.LineEnds, isNegated: true, ignoresCase: false));
            case '(':
                return ReadGroup();
            case '[':
                return new SetPattern(ReadClass());
            case '\\':
                return ReadEscape();
            case '*' or '+' or '?':
                throw new FormatException("there is nothing to repeat");
            case '{' when TryReadCounts(out _, out _):
                throw new FormatException("there is nothing to repeat");
            default:
                return new SetPattern(CharSet.Of(character, _ignoresCase));
        }
    }

    private Pattern ReadGroup()
    {
        var (kind, length) = KindOfGroup();
        _position += length;
        var number = 0;
        if (kind is "(" or "(?<")
        {
            number = ++_groups;
            _position = kind == "(" ? _position : _text.IndexOf('>', _position) + 1;
        }

        var inner = ReadChoice();
        if (!TryTake(')'))
        {
            throw new FormatException("a group is not closed");
        }

        return kind switch
        {
            "(?:" => inner,
            "(?=" or "(?!" => new LookPattern(inner, IsBehind: false, kind == "(?!"),
            "(?<=" or "(?<!" => new LookPattern(inner, IsBehind: true, kind == "(?<!"),
            _ => new GroupPattern(inner, number),
        };
    }

    private (string Kind, int Length) KindOfGroup()
    {
        if (_position >= _text.Length || _text[_position] != '?')
        {
            return ("(", 0);
        }

        foreach (var kind in new[] { "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<" })
        {
            if (string.CompareOrdinal(_text, _position - 1, kind, 0, kind.Length) == 0)
            {
                return (kind, kind.Length - 1);
            }
        }

        throw new FormatException("a group is of no known kind");
    }

    private Pattern ReadRepetition(Pattern part, int firstGroup)
    {
        if (_position >= _text.Length)
        {
            return part;
        }

        int least, most;
        var start = _position;
        switch (_text[_position++])
        {
            case '*':
                (least, most) = (0, int.MaxValue);
                break;
            case '+':
                (least, most) = (1, int.MaxValue);
                break;
            case '?':
                (least, most) = (0, 1);
                break;
            case '{' when TryReadCounts(out least, out most):
                break;
            default:
                _position = start;
                return part;
        }

        if (part is AnchorPattern or LookPattern { IsBehind: true })
        {
            throw new FormatException("there is nothing to repeat");
        }

        return new RepeatPattern(part, least, most, !TryTake('?'), firstGroup + 1, _groups + 1);
    }

    /// <summary>Reads behind a brace; leaves the place as it was where no counts follow, since the brace then is a plain character.</summary>
    private bool TryReadCounts(out int least, out int most)
    {
        var start = _position;
        least = most = 0;
        if (TryReadNumber(out least))
        {
            most = least;
            if (TryTake(',') && !TryReadNumber(out most))
            {
                most = int.MaxValue;
            }

            if (TryTake('}'))
            {
                return least <= most ? true : throw new FormatException("the counts of a repetition are out of order");
            }
        }

        _position = start;
        return false;
    }

    private bool TryReadNumber(out int number)
    {
        var start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        number = int.TryParse(_text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : int.MaxValue;
        return _position > start;
    }

    private bool TryTake(char character)
    {
        if (_position >= _text.Length || _text[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>How many groups are captured, and their names: a number or name may be referred to before its group.</summary>
    private (int Count, List<string> Names) FindGroups()
    {
        var count = 0;
        var names = new List<string>();
        var inClass = false;
        for (var i = 0; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && (i + 1 >= _text.Length || _text[i + 1] != '?'):
                    count++;
                    names.Add("");
                    break;
                case '(' when !inClass && i + 3 < _text.Length && _text[i + 2] == '<' && _text[i + 3] is not ('=' or '!'):
                    count++;
                    names.Add(NameAt(i + 3));
                    break;
            }
        }

        return (count, names);
    }

    private string NameAt(int start)
    {
        var end = _text.IndexOf('>', start);
        return end > start ? _text[start..end] : throw new FormatException("the name of a group is missing");
    }
}
