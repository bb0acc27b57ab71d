using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Local.Executions;

/// <summary>What an execution waits for, read from its events.</summary>
internal static class Waiting
{
    /// <summary>
    /// The states that wait for somebody to send their task token; empty where something still goes on by itself.
    /// </summary>
    public static IReadOnlyList<string> StatesOf(IReadOnlyList<HistoryEvent> history)
    {
        var followed = history.Select(item => item.PreviousEventId).ToHashSet();
        var last = history.Where(item => !followed.Contains(item.Id) && item.Type != HistoryEventType.ExecutionStarted).ToList();
        var waiting = last.Where(IsWaiting).ToList();

        // A branch that has come to its end waits for its siblings; anything else at the end of a path is still at work.
        return last.All(item => IsWaiting(item) || item.Type.EndsWith("StateExited", StringComparison.Ordinal))
            ? [.. waiting.Select(item => StateOf(history, item))]
            : [];
    }

    private static bool IsWaiting(HistoryEvent item) => item.Type == HistoryEventType.TaskSubmitted
        && (item.Details?.Resource?.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ?? false);

    private static string StateOf(IReadOnlyList<HistoryEvent> history, HistoryEvent item)
    {
        while (!item.Type.EndsWith("StateEntered", StringComparison.Ordinal))
        {
            item = history[(int)item.PreviousEventId - 1];
        }

        return item.Details!.Name!;
    }
}
