namespace AsteroidWorkflows.Engine.TestState;

/// <summary>The situation in which a mocked state is tested.</summary>
public sealed record TestStateConfiguration
{
    /// <summary>How often the retrier that matches has tried again already. Default: 0.</summary>
    public int RetrierRetryCount { get; init; }

    /// <summary>How many iterations of a Map fail; null where the test does not say.</summary>
    public int? MapIterationFailureCount { get; init; }

    /// <summary>Which state within a Map or Parallel the mocked error comes from.</summary>
    public string? ErrorCausedByState { get; init; }

    /// <summary>What a distributed Map's reader reads, as JSON text.</summary>
    public string? MapItemReaderData { get; init; }
}
