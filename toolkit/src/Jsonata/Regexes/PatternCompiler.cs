namespace AsteroidWorkflows.Jsonata.Regexes;

/// <summary>Makes instructions of a regular expression.</summary>
internal sealed class PatternCompiler
{
    private readonly List<Instruction> _program = [];
    private int _registers;

    private PatternCompiler(int groups)
    {
        _registers = (groups + 1) * 2;
    }

    public static (Instruction[] Program, int Registers) Compile(Pattern pattern, int groups)
    {
        var compiler = new PatternCompiler(groups);
        compiler.Add(new GroupPattern(pattern, 0), isBackward: false);
        compiler.Emit(new Instruction { Operation = Operation.Match });
        return ([.. compiler._program], compiler._registers);
    }

    /// <summary>The characters that a match can start with; null where it may be empty or is hard to tell.</summary>
    public static CharSet? FirstOf(Pattern pattern) => pattern switch
    {
        SetPattern set => set.Set,
        GroupPattern group => FirstOf(group.Inner),
        SequencePattern { Parts: [var first, ..] } => FirstOf(first),
        RepeatPattern { Least: > 0 } repeat => FirstOf(repeat.Inner),
        _ => null,
    };

    private int Emit(Instruction instruction)
    {
        _program.Add(instruction);
        return _program.Count - 1;
    }

    private void SetTarget(int at, int target, bool isSecond = false)
    {
        var instruction = _program[at];
        if (isSecond)
        {
            instruction.B = target;
        }
        else
        {
            instruction.A = target;
        }

        _program[at] = instruction;
    }

    private void Add(Pattern pattern, bool isBackward)
    {
        switch (pattern)
        {
            case SetPattern set:
                Emit(new Instruction { Operation = Operation.Take, Set = set.Set, IsBackward = isBackward });
                break;
            case SequencePattern sequence:
                foreach (var part in isBackward ? sequence.Parts.Reverse() : sequence.Parts)
                {
                    Add(part, isBackward);
                }

                break;
            case ChoicePattern choice:
                AddChoice(choice, isBackward);
                break;
            case RepeatPattern { Inner: SetPattern { Set: var taken } } simple:
                Emit(new Instruction { Operation = Operation.TakeMany, Set = taken, IsBackward = isBackward, Loop = new(simple.Least, simple.Most, simple.IsGreedy, 0, 0, 0) });
                break;
            case RepeatPattern repeat:
                AddLoop(repeat, isBackward);
                break;
            case GroupPattern group:
                Emit(new Instruction { Operation = Operation.Save, A = (group.Number * 2) + (isBackward ? 1 : 0) });
                Add(group.Inner, isBackward);
                Emit(new Instruction { Operation = Operation.Save, A = (group.Number * 2) + (isBackward ? 0 : 1) });
                break;
            case LookPattern look:
                var at = Emit(new Instruction { Operation = Operation.Look, IsNegative = look.IsNegative });
                Add(look.Inner, look.IsBehind);
                Emit(new Instruction { Operation = Operation.Match });
                SetTarget(at, _program.Count);
                break;
            case AnchorPattern anchor:
                Emit(new Instruction { Operation = Operation.Anchor, A = (int)anchor.Anchor });
                break;
            case BackreferencePattern reference:
                Emit(new Instruction { Operation = Operation.Backreference, A = reference.Number * 2, IsBackward = isBackward });
                break;
        }
    }

    private void AddChoice(ChoicePattern choice, bool isBackward)
    {
        var jumps = new List<int>();
        for (var i = 0; i < choice.Options.Count; i++)
        {
            var isLast = i == choice.Options.Count - 1;
            var split = isLast ? -1 : Emit(new Instruction { Operation = Operation.Split, A = _program.Count + 1 });
            Add(choice.Options[i], isBackward);
            if (!isLast)
            {
                jumps.Add(Emit(new Instruction { Operation = Operation.Jump }));
                SetTarget(split, _program.Count, isSecond: true);
            }
        }

        foreach (var jump in jumps)
        {
            SetTarget(jump, _program.Count);
        }
    }

    private void AddLoop(RepeatPattern repeat, bool isBackward)
    {
        var loop = new Loop(repeat.Least, repeat.Most, repeat.IsGreedy, _registers, repeat.FirstGroup * 2, repeat.GroupEnd * 2);
        _registers += 2;
        Emit(new Instruction { Operation = Operation.LoopStart, Loop = loop });
        var next = Emit(new Instruction { Operation = Operation.LoopNext, Loop = loop });
        Emit(new Instruction { Operation = Operation.LoopEnter, Loop = loop });
        Add(repeat.Inner, isBackward);
        Emit(new Instruction { Operation = Operation.LoopEnd, Loop = loop, A = next });
        SetTarget(next, _program.Count);
    }
}
