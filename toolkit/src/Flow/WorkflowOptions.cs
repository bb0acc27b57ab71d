namespace AsteroidWorkflows.Flow;

/// <summary>Settings of a workflow, and the defaults of its tasks.</summary>
public sealed record WorkflowOptions
{
    /// <summary>A sentence about the workflow for those who read its definition. Default none.</summary>
    public string? Comment { get; init; }

    /// <summary>How long an execution may take; then it fails with <c>States.Timeout</c>, which nothing catches. Default: no limit but that of AWS, a year.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How long each task may take unless its own options say otherwise; then it fails with <c>States.Timeout</c>. Default 15 minutes, the longest that a
    /// Lambda function can run. <see cref="Timeout.InfiniteTimeSpan"/> turns it off.
    /// </summary>
    public TimeSpan TaskTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The retries of each task that runs a Lambda function, after its own. Default <see cref="RetryRule.LambdaService"/>; an empty list turns them off.</summary>
    public IReadOnlyList<RetryRule> DefaultRetries { get; init; } = [RetryRule.LambdaService];
}
