namespace AsteroidWorkflows.Jsonata.Regexes;

internal enum Operation
{
    /// <summary>Takes one character of the set.</summary>
    Take,

    /// <summary>Takes characters of the set, as many as the counts allow.</summary>
    TakeMany,

    /// <summary>Goes on at A; where that leads nowhere, at B.</summary>
    Split,
    Jump,

    /// <summary>Keeps the place in register A.</summary>
    Save,
    Anchor,
    Backreference,

    /// <summary>Starts to count a loop.</summary>
    LoopStart,

    /// <summary>Decides whether the loop goes round once more.</summary>
    LoopNext,
    LoopEnter,
    LoopEnd,

    /// <summary>Matches the instructions that follow on their own, and goes on at A.</summary>
    Look,
    Match,
}

/// <summary>An instruction of a compiled regular expression.</summary>
internal struct Instruction
{
    public Operation Operation;
    public CharSet? Set;
    public Loop? Loop;
    public int A;
    public int B;

    /// <summary>Does it read backwards, as within a look behind?</summary>
    public bool IsBackward;
    public bool IsNegative;
}

/// <summary>A repetition, and the registers that it uses.</summary>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most.</param>
/// <param name="IsGreedy">Whether it rather goes round once more.</param>
/// <param name="Counter">Where it counts; the next register holds the place at which its current round began.</param>
/// <param name="FirstGroup">The first register of the groups that start afresh in each round.</param>
/// <param name="GroupEnd">The register behind the last of these.</param>
internal sealed record Loop(int Least, int Most, bool IsGreedy, int Counter, int FirstGroup, int GroupEnd);
