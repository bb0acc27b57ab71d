using System.Globalization;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>Parses a whole path, or the path that starts within a filter.</summary>
internal sealed class PathParser
{
    private const int MostSteps = 250;
    private readonly PathReader _reader;
    private readonly int _depth;

    public PathParser(string text)
        : this(new PathReader(text), 0)
    {
    }

    public PathParser(PathReader reader, int depth)
    {
        _reader = reader;
        _depth = depth;
    }

    /// <summary>The path that is the whole text.</summary>
    public JsonPath ParsePath()
    {
        var path = ParseEmbedded('$');
        return _reader.AtEnd ? path : throw _reader.Refuse($"'{_reader.Current}' is unexpected");
    }

    /// <summary>The path from here to where it ends; it starts with <paramref name="start"/> (<c>$</c> or <c>@</c>).</summary>
    public JsonPath ParseEmbedded(char start)
    {
        var from = _reader.Position;
        if (!_reader.TryTake(start))
        {
            throw _reader.Refuse($"'{start}' is expected");
        }

        var steps = new List<PathStep>();
        PathFunction? function = null;
        while (function is null && TryParseStep(out var step, out function))
        {
            if (step is not null)
            {
                steps.Add(step);
            }

            if (steps.Count > MostSteps)
            {
                throw _reader.Refuse($"there are more than {MostSteps} steps");
            }
        }

        return new JsonPath(_reader.Text[from.._reader.Position], [.. steps], function);
    }

    private bool TryParseStep(out PathStep? step, out PathFunction? function)
    {
        step = null;
        function = null;
        if (_reader.Current == '[' && !_reader.AtEnd)
        {
            step = ParseBracket();
            return true;
        }

        if (!_reader.TryTake('.'))
        {
            return false;
        }

        if (_reader.TryTake('.'))
        {
            step = new DescendantStep(_reader.Current == '[' ? ParseBracket() : ParseDotted());
            return true;
        }

        if (_reader.Current == '[')
        {
            throw _reader.Refuse("a name is expected after '.'");
        }

        var start = _reader.Position;
        step = ParseDotted();
        if (_reader.Current == '(' && step is NameStep { Name: var name })
        {
            function = PathFunction.Find(name);
            if (function is null || !_reader.TryTake("()"))
            {
                _reader.Position = start;
                throw _reader.Refuse($"there is no function '{name}()'");
            }

            step = null;
        }

        return true;
    }

    private PathStep ParseDotted()
    {
        if (_reader.TryTake('*'))
        {
            return new WildcardStep();
        }

        var name = _reader.TakeWhile(c => IsNameCharacter(c));
        return name.Length == 0 ? throw _reader.Refuse("a name is expected after '.'") : new NameStep(name);
    }

    // In a filter, a path ends where an operator may begin.
    private bool IsNameCharacter(char c) =>
        c is not ('.' or '[' or ']' or '(' or ')' or ' ' or '\t' or '\n' or '\r')
        && (_depth == 0 || c is not ('=' or '!' or '<' or '>' or '&' or '|' or ',' or '~' or '\'' or '"' or '+' or '*' or '/'));

    private PathStep ParseBracket()
    {
        _reader.Take('[');
        _reader.SkipBlanks();
        PathStep step = _reader.Current switch
        {
            '*' => ParseWildcard(),
            '?' => ParseFilter(),
            '\'' or '"' => ParseNames(),
            _ => ParseIndexes(),
        };
        _reader.Take(']');
        return step;
    }

    private WildcardStep ParseWildcard()
    {
        _reader.Position++;
        return new WildcardStep();
    }

    private FilterStep ParseFilter()
    {
        var start = _reader.Position;
        _reader.Position++;
        var filter = new FilterParser(_reader, _depth + 1).Parse();
        return new FilterStep(filter, $"[{_reader.Text[start.._reader.Position]}]");
    }

    private PathStep ParseNames()
    {
        var names = new List<string> { _reader.TakeQuoted() };
        for (_reader.SkipBlanks(); _reader.TryTake(','); _reader.SkipBlanks())
        {
            _reader.SkipBlanks();
            if (_reader.Current is not ('\'' or '"'))
            {
                throw _reader.Refuse("a quoted name is expected");
            }

            names.Add(_reader.TakeQuoted());
        }

        return names is [var only]
            ? new NameStep(only)
            : new NamesStep(names, last: _reader.Next is not ('.' or '['));
    }

    private PathStep ParseIndexes()
    {
        var first = TakeNumber();
        _reader.SkipBlanks();
        if (_reader.TryTake(':'))
        {
            var to = TakeNumber();
            _reader.SkipBlanks();
            var by = _reader.TryTake(':') ? TakeNumber() ?? 1 : 1;
            return by > 0 ? new SliceStep(first, to, by) : throw _reader.Refuse("a slice's step must be positive");
        }

        var indexes = new List<int> { first ?? throw _reader.Refuse("an index, a quoted name, '*' or '?' is expected") };
        for (; _reader.TryTake(','); _reader.SkipBlanks())
        {
            indexes.Add(TakeNumber() ?? throw _reader.Refuse("an index is expected"));
        }

        return indexes is [var only] ? new IndexStep(only) : new IndexesStep(indexes);
    }

    private int? TakeNumber()
    {
        _reader.SkipBlanks();
        var text = _reader.TakeWhile(static c => char.IsAsciiDigit(c) || c == '-');
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw _reader.Refuse($"'{text}' is not an index");
    }
}
