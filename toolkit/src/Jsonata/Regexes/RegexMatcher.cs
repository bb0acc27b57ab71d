using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>
/// Runs a compiled regular expression on a text. Where there are several ways it takes the first and remembers the others on a stack of its own:
/// neither the pattern nor the text can exhaust the thread's.
/// </summary>
internal sealed class RegexMatcher(Instruction[] program, int registers, bool ignoresCase, string text, Run run)
{
    private const int MovesOfAStep = 4;
    private const int MostRemembered = 4_000_000;
    private const int Unset = -1;

    private readonly int[] _registers = new int[registers];
    private readonly List<(int Register, int Value)> _changes = [];
    private readonly List<Way> _ways = [];
    private int _moves;

    public bool Matches(int at)
    {
        Array.Fill(_registers, Unset);
        _changes.Clear();
        _ways.Clear();
        return Run(0, at);
    }

    public bool TryGetGroup(int number, out int start, out int end)
    {
        (start, end) = (_registers[number * 2], _registers[(number * 2) + 1]);
        return start != Unset && end != Unset;
    }

    /// <summary>Follows the instructions up to a match.</summary>
    private bool Run(int next, int at)
    {
        var known = _ways.Count;
        while (true)
        {
            Count();
            ref readonly var instruction = ref program[next];
            var goesOn = true;
            switch (instruction.Operation)
            {
                case Operation.Match:
                    _ways.RemoveRange(known, _ways.Count - known);
                    return true;
                case Operation.Take:
                    goesOn = Take(instruction.Set!, instruction.IsBackward, ref at);
                    next++;
                    break;
                case Operation.TakeMany:
                    goesOn = TakeMany(instruction, next, ref at);
                    next++;
                    break;
                case Operation.Split:
                    Remember(new(instruction.B, at, _changes.Count));
                    next = instruction.A;
                    break;
                case Operation.Jump:
                    next = instruction.A;
                    break;
                case Operation.Save:
                    Set(instruction.A, at);
                    next++;
                    break;
                case Operation.Anchor:
                    goesOn = IsAt((Anchor)instruction.A, at);
                    next++;
                    break;
                case Operation.Backreference:
                    goesOn = TakeAgain(instruction, ref at);
                    next++;
                    break;
                case Operation.Look:
                    goesOn = Look(next + 1, at, instruction.IsNegative);
                    next = instruction.A;
                    break;
                default:
                    goesOn = GoRound(instruction, ref next, at);
                    break;
            }

            if (!goesOn && !GoBack(known, ref next, ref at))
            {
                return false;
            }
        }
    }

    private void Count()
    {
        if (++_moves == MovesOfAStep)
        {
            _moves = 0;
            run.Step();
        }
    }

    private void Set(int register, int value)
    {
        _changes.Add((register, _registers[register]));
        _registers[register] = value;
    }

    private void Undo(int known)
    {
        for (var i = _changes.Count - 1; i >= known; i--)
        {
            _registers[_changes[i].Register] = _changes[i].Value;
        }

        _changes.RemoveRange(known, _changes.Count - known);
    }

    private void Remember(Way way)
    {
        if (_ways.Count >= MostRemembered || _changes.Count >= MostRemembered)
        {
            throw Error.TooLong();
        }

        _ways.Add(way);
    }

    /// <summary>Takes up the way that was remembered last.</summary>
    private bool GoBack(int known, ref int next, ref int at)
    {
        if (_ways.Count == known)
        {
            return false;
        }

        var way = _ways[^1];
        _ways.RemoveAt(_ways.Count - 1);
        Undo(way.Changes);
        (next, at) = (way.Next, way.At);
        if (way.Left > 0)
        {
            TakeUp(way, ref at);
        }

        return true;
    }

    /// <summary>Of a run of characters: one less where it was greedy, one more where it was not.</summary>
    private void TakeUp(Way way, ref int at)
    {
        ref readonly var taken = ref program[way.Next - 1];
        at += taken.Loop!.IsGreedy == taken.IsBackward ? 1 : -1;
        if (way.Left > 1)
        {
            Remember(way with { At = at, Left = way.Left - 1 });
        }
    }

    private bool TakeMany(in Instruction instruction, int here, ref int at)
    {
        var loop = instruction.Loop!;
        var step = instruction.IsBackward ? -1 : 1;
        var count = 0;
        var end = at;
        while (count < loop.Most && Take(instruction.Set!, instruction.IsBackward, ref end))
        {
            count++;
        }

        run.Steps(count / MovesOfAStep);
        if (count < loop.Least)
        {
            return false;
        }

        var spare = count - loop.Least;
        at = loop.IsGreedy ? end : at + (loop.Least * step);
        if (spare > 0)
        {
            Remember(new(here + 1, at, _changes.Count, spare));
        }

        return true;
    }

    private bool Take(CharSet set, bool isBackward, ref int at)
    {
        var place = isBackward ? at - 1 : at;
        if ((uint)place >= (uint)text.Length || !set.Contains(text[place]))
        {
            return false;
        }

        at = isBackward ? place : place + 1;
        return true;
    }

    private bool TakeAgain(in Instruction instruction, ref int at)
    {
        var (start, end) = (_registers[instruction.A], _registers[instruction.A + 1]);
        if (start == Unset || end == Unset)
        {
            return true;
        }

        var length = end - start;
        var from = instruction.IsBackward ? at - length : at;
        if (from < 0 || from + length > text.Length)
        {
            return false;
        }

        run.Steps(length / MovesOfAStep);
        for (var i = 0; i < length; i++)
        {
            if (text[start + i] != text[from + i] && !(ignoresCase && CharSet.Upper(text[start + i]) == CharSet.Upper(text[from + i])))
            {
                return false;
            }
        }

        at = instruction.IsBackward ? from : from + length;
        return true;
    }

    private bool Look(int inner, int at, bool isNegative)
    {
        var changes = _changes.Count;
        var isThere = Run(inner, at);
        if (!isThere || isNegative)
        {
            Undo(changes);
        }

        return isThere != isNegative;
    }

    private bool GoRound(in Instruction instruction, ref int next, int at)
    {
        var loop = instruction.Loop!;
        var count = _registers[loop.Counter];
        switch (instruction.Operation)
        {
            case Operation.LoopStart:
                Set(loop.Counter, 0);
                next++;
                return true;
            case Operation.LoopEnter:
                Set(loop.Counter + 1, at);
                for (var group = loop.FirstGroup; group < loop.GroupEnd; group++)
                {
                    Set(group, Unset);
                }

                next++;
                return true;
            case Operation.LoopEnd:
                // A round that took nothing and was not needed leads nowhere.
                if (at == _registers[loop.Counter + 1] && count >= loop.Least)
                {
                    return false;
                }

                Set(loop.Counter, count + 1);
                next = instruction.A;
                return true;
            default:
                var (again, onwards) = (next + 1, instruction.A);
                next = count < loop.Least || (count < loop.Most && loop.IsGreedy) ? again : onwards;
                if (count >= loop.Least && count < loop.Most)
                {
                    Remember(new(loop.IsGreedy ? onwards : again, at, _changes.Count));
                }

                return true;
        }
    }

    private bool IsAt(Anchor anchor, int at) => anchor switch
    {
        Anchor.Start => at == 0,
        Anchor.End => at == text.Length,
        Anchor.LineStart => at == 0 || CharClasses.IsLineEnd(text[at - 1]),
        Anchor.LineEnd => at == text.Length || CharClasses.IsLineEnd(text[at]),
        Anchor.WordEdge => IsWordEdge(at),
        _ => !IsWordEdge(at),
    };

    private bool IsWordEdge(int at) =>
        (at > 0 && CharClasses.IsWordCharacter(text[at - 1])) != (at < text.Length && CharClasses.IsWordCharacter(text[at]));

    /// <summary>A way that was not taken.</summary>
    /// <param name="Next">Where it goes on.</param>
    /// <param name="At">The place in the text.</param>
    /// <param name="Changes">How many changes of registers hold on it.</param>
    /// <param name="Left">Of a run of characters: how many lengths of it are left to try.</param>
    private readonly record struct Way(int Next, int At, int Changes, int Left = 0);
}
