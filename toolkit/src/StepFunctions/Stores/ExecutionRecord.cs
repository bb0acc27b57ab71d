namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>What was asked for when an execution was started. How it goes is the engine's to know. There is none for an Express execution.</summary>
public sealed record ExecutionRecord
{
    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among all executions, in the order of their starts.</summary>
    public required long Sequence { get; init; }

    /// <summary>The state machine, without version or alias.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>The version that it runs; null: it was started without one.</summary>
    public string? VersionArn { get; init; }

    /// <summary>The alias that it was started by; null: none.</summary>
    public string? AliasArn { get; init; }

    /// <summary>What it runs.</summary>
    public required StateMachineRevision Revision { get; init; }

    /// <summary>The input's text as it was given.</summary>
    public required string Input { get; init; }

    /// <summary>The test case that it was started with; null: none.</summary>
    public string? TestCase { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartDate { get; init; }

    /// <summary>Its latest redrive; null: it has not been redriven.</summary>
    public RedriveRecord? Redrive { get; init; }
}
