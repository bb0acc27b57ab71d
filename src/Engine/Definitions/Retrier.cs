namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>When and how often work is tried again.</summary>
public sealed class Retrier
{
    /// <summary>The names of the errors it is for; <c>States.ALL</c> and <c>States.TaskFailed</c> stand for many.</summary>
    public required IReadOnlyList<string> ErrorEquals { get; init; }

    /// <summary>Seconds before the first retry.</summary>
    public long IntervalSeconds { get; init; } = 1;

    /// <summary>How often to try again; 0: never.</summary>
    public long MaxAttempts { get; init; } = 3;

    /// <summary>By what the interval grows with each retry.</summary>
    public double BackoffRate { get; init; } = 2.0;

    /// <summary>The longest interval in seconds; null: no bound.</summary>
    public long? MaxDelaySeconds { get; init; }

    /// <summary>Whether the interval is drawn between zero and itself.</summary>
    public bool FullJitter { get; init; }
}
