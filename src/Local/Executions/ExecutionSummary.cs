namespace AsteroidWorkflows.Local.Executions;

/// <summary>What a list of executions shows of one, without going through its journal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Workflow">The name of its workflow.</param>
/// <param name="Definition">The key of the definition that it was started with.</param>
/// <param name="Status">Where it stands: the engine's word, which may lag behind the journal where a process was killed.</param>
/// <param name="Owner">The process that works on it; whether that lives is another question.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="StoppedAt">When it ended; null while it runs.</param>
/// <param name="WaitsAt">The state that waits for somebody; null where none does.</param>
/// <param name="Error">The error's name, where it failed.</param>
internal sealed record ExecutionSummary(
    string Name,
    string Arn,
    string Workflow,
    string Definition,
    string Status,
    string Owner,
    DateTimeOffset StartedAt,
    DateTimeOffset? StoppedAt = null,
    string? WaitsAt = null,
    string? Error = null)
{
    /// <summary>The status of one that goes on.</summary>
    public const string Running = "RUNNING";
}
