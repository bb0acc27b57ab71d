namespace AsteroidWorkflows.Flow;

/// <summary>How often a loop may go round. Every loop says it: one without an end runs until the execution has 25,000 events, and fails then.</summary>
public sealed record Rounds
{
    private Rounds(int? most) => Most = most;

    /// <summary>No bound is counted: what is in the loop sees to it that it ends.</summary>
    public static Rounds Unbounded { get; } = new((int?)null);

    internal int? Most { get; }

    /// <summary>At most so many rounds; where one more is due, the path fails with the error <see cref="LoopLimitExceeded"/>.</summary>
    /// <param name="rounds">The rounds: 1 or more.</param>
    public static Rounds AtMost(int rounds) => rounds > 0
        ? new(rounds)
        : throw new ArgumentOutOfRangeException(nameof(rounds), $"A loop of {rounds} rounds: give 1 or more, or leave the loop out.");
}

/// <summary>A loop was to go round once more than it may. A name for <c>Catch</c>, never thrown.</summary>
[ErrorName("LoopLimitExceeded")]
public abstract class LoopLimitExceeded : Exception;
