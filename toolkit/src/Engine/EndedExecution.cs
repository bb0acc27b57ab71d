namespace AsteroidWorkflows.Engine;

/// <summary>How an execution has ended, for <see cref="WorkflowEngine.Recall"/>.</summary>
/// <param name="Status">Where it stands; not <see cref="ExecutionStatus.Running"/>.</param>
/// <param name="StartDate">When it started.</param>
/// <param name="StopDate">When it ended.</param>
/// <param name="Error">The error's name; null where it ended well or without one.</param>
/// <param name="RedriveCount">How often it has been redriven.</param>
public sealed record EndedExecution(ExecutionStatus Status, DateTimeOffset StartDate, DateTimeOffset? StopDate, string? Error, int RedriveCount);
