using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Local.Output;

/// <summary>AWS's words for where an execution stands.</summary>
internal static class Statuses
{
    public static string Of(ExecutionStatus status) => status == ExecutionStatus.TimedOut ? "TIMED_OUT" : status.ToString().ToUpperInvariant();

    /// <summary>How an execution ended, by the type of its last event; null where it goes on after it.</summary>
    public static string? EndedBy(string eventType) => eventType switch
    {
        HistoryEventType.ExecutionSucceeded => "SUCCEEDED",
        HistoryEventType.ExecutionFailed => "FAILED",
        HistoryEventType.ExecutionTimedOut => "TIMED_OUT",
        HistoryEventType.ExecutionAborted => "ABORTED",
        _ => null,
    };
}
