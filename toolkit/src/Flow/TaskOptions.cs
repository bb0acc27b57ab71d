namespace AsteroidWorkflows.Flow;

/// <summary>Settings of one task. What is not set comes from the workflow's <see cref="WorkflowOptions"/>.</summary>
public sealed record TaskOptions
{
    /// <summary>
    /// How long the task may take; then it fails with <c>States.Timeout</c>. Default: the workflow's. <see cref="Timeout.InfiniteTimeSpan"/> turns it off.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The longest silence between two heartbeats; then the task fails with <c>States.HeartbeatTimeout</c>. Default: no heartbeat is asked for.
    /// </summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>The retries that the task gets after its own. Default: the workflow's. An empty list turns them off.</summary>
    public IReadOnlyList<RetryRule>? DefaultRetries { get; init; }
}
