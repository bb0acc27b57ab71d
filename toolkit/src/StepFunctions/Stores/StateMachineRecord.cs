namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>A state machine with everything that belongs to it.</summary>
public sealed record StateMachineRecord
{
    /// <summary>Its ARN, without a version or alias.</summary>
    public required string Arn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is of type EXPRESS.</summary>
    public bool IsExpress { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>What it does now.</summary>
    public required StateMachineRevision Revision { get; init; }

    /// <summary>Whether the request that created it asked for a version, by which a repetition of that request is known.</summary>
    public bool PublishedAtCreation { get; init; }

    /// <summary>The version's description in the request that created it; null: none.</summary>
    public string? VersionDescriptionAtCreation { get; init; }

    /// <summary>The highest number that a version has had; numbers are never used again. 0: none yet.</summary>
    public long LastVersion { get; init; }

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<VersionRecord> Versions { get; init; } = [];

    /// <summary>Its aliases, oldest first.</summary>
    public IReadOnlyList<AliasRecord> Aliases { get; init; } = [];

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TagRecord> Tags { get; init; } = [];
}
