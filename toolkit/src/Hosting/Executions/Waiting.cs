using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Hosting.Executions;

/// <summary>What an execution waits for, read from its events.</summary>
public static class Waiting
{
    private static readonly string[] Passed = ["StateExited", "StateSucceeded", "StateFailed", "IterationSucceeded", "IterationFailed", "IterationAborted"];

    /// <summary>
    /// The states that wait for somebody to send their task token; empty where something still goes on by itself.
    /// </summary>
    public static IReadOnlyList<string> StatesOf(IReadOnlyList<HistoryEvent> history)
    {
        var followed = history.Select(item => item.PreviousEventId).ToHashSet();
        var last = history.Where(item => !followed.Contains(item.Id) && !IsPassed(item)).ToList();
        return last.TrueForAll(IsWaiting) ? [.. last.Select(item => StateOf(history, item))] : [];
    }

    /// <summary>The first of these states; null where there is none or the execution has ended.</summary>
    public static string? FirstOf(WorkflowExecution execution) =>
        execution.Status == ExecutionStatus.Running && StatesOf(execution.History) is [var first, ..] ? first : null;

    /// <summary>Waits until an execution has ended, or has for a while told nothing and waits for somebody.</summary>
    public static async Task InRealTimeAsync(WorkflowExecution execution, CancellationToken cancellation)
    {
        var (events, quiet) = (-1, 0);
        while (execution.Status == ExecutionStatus.Running && quiet < 3)
        {
            await Task.WhenAny(execution.Completion, Task.Delay(50, cancellation));
            cancellation.ThrowIfCancellationRequested();
            var history = execution.History;
            quiet = history.Count == events && StatesOf(history).Count > 0 ? quiet + 1 : 0;
            events = history.Count;
        }
    }

    // Nothing follows from these, though nothing is at work there: a branch that waits for its siblings, and what is told beside the way.
    private static bool IsPassed(HistoryEvent item) => item.Type == HistoryEventType.ExecutionStarted
        || Passed.Any(ending => item.Type.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsWaiting(HistoryEvent item) => item.Type == HistoryEventType.TaskSubmitted
        && (item.Details?.Resource?.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ?? false);

    /// <summary>The state that an event belongs to.</summary>
    public static string StateOf(IReadOnlyList<HistoryEvent> history, HistoryEvent item)
    {
        while (!item.Type.EndsWith("StateEntered", StringComparison.Ordinal))
        {
            item = history[(int)item.PreviousEventId - 1];
        }

        return item.Details!.Name!;
    }
}
