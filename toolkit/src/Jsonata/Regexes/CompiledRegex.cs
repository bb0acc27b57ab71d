using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>
/// A regular expression of JavaScript. Its moves are counted like any other work of the evaluation, so that one that backtracks without end is
/// stopped at the same move on every machine; .NET's own can be stopped by the clock only.
/// </summary>
internal sealed class CompiledRegex
{
    private readonly Instruction[] _program;
    private readonly int _registers;
    private readonly int _groups;
    private readonly CharSet? _first;
    private readonly bool _ignoresCase;

    /// <exception cref="FormatException">It is not a regular expression; the message says why.</exception>
    public CompiledRegex(string pattern, bool ignoresCase = false, bool isMultiline = false)
    {
        (var read, _groups) = PatternReader.Read(pattern, ignoresCase, isMultiline);
        (_program, _registers) = PatternCompiler.Compile(read, _groups);
        _first = PatternCompiler.FirstOf(read);
        _ignoresCase = ignoresCase;
    }

    /// <summary>The first match from an offset on; null where there is none.</summary>
    public Matched? Find(string text, int start, Run run)
    {
        RegexMatcher? matcher = null;
        for (var at = NextStart(text, start, run); at <= text.Length; at = NextStart(text, at + 1, run))
        {
            matcher ??= new RegexMatcher(_program, _registers, _ignoresCase, text, run);
            if (matcher.Matches(at))
            {
                return Describe(text, matcher);
            }
        }

        return null;
    }

    /// <summary>Where the next match can start; behind the text's end where it can't.</summary>
    private int NextStart(string text, int start, Run run)
    {
        if (_first is null)
        {
            return start;
        }

        var at = start;
        if (_first.Only is { } only)
        {
            at = start < text.Length ? text.IndexOf(only, start) : -1;
            at = at < 0 ? text.Length + 1 : at;
        }
        else
        {
            while (at < text.Length && !_first.Contains(text[at]))
            {
                at++;
            }

            at = at >= text.Length ? text.Length + 1 : at;
        }

        run.Steps((at - start) >> 4);
        return at;
    }

    private Matched Describe(string text, RegexMatcher matcher)
    {
        var groups = new string?[_groups];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = matcher.TryGetGroup(i + 1, out var from, out var to) ? text[from..to] : null;
        }

        matcher.TryGetGroup(0, out var start, out var end);
        return new(text[start..end], start, end, groups);
    }
}
