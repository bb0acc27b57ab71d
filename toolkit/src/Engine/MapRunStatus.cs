namespace AsteroidWorkflows.Engine;

/// <summary>Where a map run stands.</summary>
public enum MapRunStatus
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It ended well, with no more failures than it tolerates.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>Its execution was stopped.</summary>
    Aborted,
}
