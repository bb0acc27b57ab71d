using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>An execution in a list.</summary>
internal sealed record ExecutionItem(string Arn, string Name, string Status, DateTimeOffset? Started, DateTimeOffset? Stopped, bool IsWaiting, string? Error)
{
    public static ExecutionItem Of(WorkflowExecution execution, bool isWaiting) => new(
        execution.Arn, execution.Name, StatusOf(execution), StartedOf(execution), execution.StopDate, isWaiting, execution.Error);

    /// <summary>AWS's word for where it stands.</summary>
    public static string StatusOf(WorkflowExecution execution) =>
        execution.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : execution.Status.ToString().ToUpperInvariant();

    /// <summary>When it started; null: the engine is about to begin it.</summary>
    public static DateTimeOffset? StartedOf(WorkflowExecution execution) => execution.StartDate == default ? null : execution.StartDate;
}
