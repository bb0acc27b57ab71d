using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>How an execution stands, for whoever doesn't want to go through it.</summary>
/// <param name="Status">AWS's word. RUNNING may lag behind the entries where a process was killed; any other is right.</param>
/// <param name="StoppedAt">When it ended; null while it runs.</param>
/// <param name="Error">The error's name, where it ended badly with one.</param>
/// <param name="StartedAt">When it began; null while it runs.</param>
/// <param name="Redrives">How often it had been redriven when it ended.</param>
public sealed record PersistedStatus(string Status, DateTimeOffset? StoppedAt = null, string? Error = null, DateTimeOffset? StartedAt = null, int Redrives = 0)
{
    /// <summary>One that goes on.</summary>
    public static PersistedStatus Running { get; } = new("RUNNING");

    /// <summary>Whether it goes on.</summary>
    [JsonIgnore]
    public bool IsRunning => Status == Running.Status;

    internal static PersistedStatus Of(WorkflowExecution execution) => new(
        execution.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : execution.Status.ToString().ToUpperInvariant(),
        execution.StopDate,
        execution.Error,
        execution.StartDate,
        execution.RedriveCount);

    /// <summary>How it ended; null where it goes on, or where that was kept by an earlier version.</summary>
    internal EndedExecution? ToEnded() => StartedAt is { } started && !IsRunning
        ? new EndedExecution(
            Status == "TIMED_OUT" ? ExecutionStatus.TimedOut : Enum.Parse<ExecutionStatus>(Status, ignoreCase: true), started, StoppedAt, Error, Redrives)
        : null;
}
