namespace AsteroidWorkflows.Engine;

/// <summary>Where an execution stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>Its time was over.</summary>
    TimedOut,

    /// <summary>It was stopped.</summary>
    Aborted,
}
