using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>Settings of a distributed Map, which runs each item or batch as an execution of its own.</summary>
public sealed record DistributedMapOptions
{
    /// <summary>How many child executions run at a time. Default 0: as many as possible (up to 10,000).</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>Whether the children are Express executions: cheaper, at most 5 minutes, at least once. Default no.</summary>
    public bool IsExpress { get; init; }

    /// <summary>How many items may fail before the Map fails with <c>States.ExceedToleratedFailureThreshold</c>. Default none may.</summary>
    public int? ToleratedFailureCount { get; init; }

    /// <summary>How many of a hundred items may fail before the Map fails with <c>States.ExceedToleratedFailureThreshold</c>. Default none may.</summary>
    public double? ToleratedFailurePercentage { get; init; }

    /// <summary>A part of the Map run's ARN: up to 40 letters, digits, '-', '_' and '.'. Default: what AWS makes up.</summary>
    public string? Label { get; init; }

    /// <summary>What the Map needs to read its items and write its results, such as <c>bucket.Allow("s3:GetObject", "/*")</c>. Default nothing.</summary>
    public IReadOnlyList<RequiredPermission> Needs { get; init; } = [];
}
