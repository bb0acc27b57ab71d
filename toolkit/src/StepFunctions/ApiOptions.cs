namespace AsteroidWorkflows.StepFunctions;

/// <summary>How the API works. Nothing here can be changed once it exists.</summary>
public sealed class ApiOptions
{
    /// <summary>
    /// Whether there is a log group with an ARN; a logging configuration that names another one is refused with
    /// <c>InvalidLoggingConfiguration</c>. Default: every log group is there, for nothing is logged.
    /// </summary>
    public Func<string, bool> LogGroupExists { get; init; } = static _ => true;

    /// <summary>Chooses between the two versions of an alias: a number from 0 to 99. Default: chance.</summary>
    public Func<int> Percentile { get; init; } = static () => Random.Shared.Next(100);

    /// <summary>
    /// The test cases of a state machine, by its name: executions are started with one by <c>arn#case</c>, and <see cref="StepFunctionsApi.TestCaseOf"/>
    /// tells it. Default: null, there are no test cases and such an ARN is no state machine's.
    /// </summary>
    public Func<string, IReadOnlyCollection<string>>? TestCases { get; init; }

    /// <summary>
    /// Is told of whatever went wrong behind an answer of <c>InternalServerError</c>, which says no more than that. It must not throw. Default: null,
    /// nobody is told.
    /// </summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>Makes the ids of revisions. Default: new ones at random.</summary>
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;
}
