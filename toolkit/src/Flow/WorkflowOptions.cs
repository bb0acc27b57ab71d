namespace AsteroidWorkflows.Flow;

/// <summary>Settings of a workflow, and the defaults of its tasks.</summary>
public sealed record WorkflowOptions
{
    /// <summary>A sentence about the workflow for those who read its definition. Default none.</summary>
    public string? Comment { get; init; }

    /// <summary>
    /// Whether it is an Express workflow: at most 5 minutes, at least once, cheap for many short executions. It waits for nobody: what waits for a token or a job is
    /// refused, and so is a distributed Map. Default no.
    /// </summary>
    public bool IsExpress { get; init; }

    /// <summary>The partition of AWS that it is deployed to, in the ARNs of services: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>. Default <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>
    /// Checks each text in JSONata that was written by hand: it answers what is wrong, such as "has no closing bracket", and null when nothing is. Default: only brackets and
    /// quotes are checked.
    /// </summary>
    public Func<string, string?>? CheckJsonata { get; init; }

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
