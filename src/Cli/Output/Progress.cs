using System.Diagnostics;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>
/// Follows an execution by its events: tells of each state as it starts, is tried again and ends, and keeps how long each took. What goes in and out is not told.
/// </summary>
/// <param name="tell">Is told of a state, what became of it, and the event that says so; null: nobody is.</param>
internal sealed class Progress(Action<StateTiming, string, HistoryEvent>? tell = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, (StateTiming? State, long Branch, bool IsStart)> _events = [];
    private readonly List<StateTiming> _states = [];

    /// <summary>The visits of states so far, in the order in which they began.</summary>
    public IReadOnlyList<StateTiming> States
    {
        get
        {
            lock (_lock)
            {
                return [.. _states];
            }
        }
    }

    /// <summary>The progress of an execution that is known whole.</summary>
    public static Progress Of(IEnumerable<HistoryEvent> history)
    {
        var progress = new Progress();
        foreach (var item in history)
        {
            progress.Observe(item);
        }

        return progress;
    }

    public void Observe(HistoryEvent item)
    {
        lock (_lock)
        {
            var (state, branch, isStart) = _events.GetValueOrDefault(item.PreviousEventId);
            if (StateTiming.IsEntered(item))
            {
                // What follows a Parallel's or an iteration's start lies in it; what follows another state lies where that does.
                state = new StateTiming(
                    item.Details!.Name!, item.Type[..^"StateEntered".Length], isStart ? state : state?.Parent, isStart ? (branch == 0 ? item.Id : branch) : state?.Branch ?? 0,
                    Stopwatch.GetTimestamp(), item.Timestamp);
                _states.Add(state);
                tell?.Invoke(state, "starts", item);
            }
            else if (StateTiming.IsExited(item))
            {
                state = Enclosing(state, item.Details?.Name);
                Exit(state, item);
            }
            else
            {
                state = item.Type is HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateFailed or HistoryEventType.MapStateSucceeded or HistoryEventType.MapStateFailed
                    ? Composite(state)
                    : state;
                Work(state, item);
            }

            _events[item.Id] = item.Type switch
            {
                HistoryEventType.ParallelStateStarted => (state, 0, true),
                HistoryEventType.MapIterationStarted => (Composite(state), item.Id, true),
                _ => (state, 0, false),
            };
        }
    }

    private static StateTiming? Enclosing(StateTiming? state, string? name)
    {
        while (state is not null && state.Name != name)
        {
            state = state.Parent;
        }

        return state;
    }

    private static StateTiming? Composite(StateTiming? state) => state?.Type is "Parallel" or "Map" ? state : state?.Parent;

    private void Exit(StateTiming? state, HistoryEvent item)
    {
        if (state is not null)
        {
            state.IsWaiting = false;
            state.Took = Stopwatch.GetElapsedTime(state.Entered);
            state.Waited = item.Timestamp - state.EnteredAt;
            tell?.Invoke(state, "ends", item);
        }
    }

    private void Work(StateTiming? state, HistoryEvent item)
    {
        if (state is null)
        {
            return;
        }

        switch (item.Type)
        {
            case HistoryEventType.LambdaFunctionScheduled or HistoryEventType.TaskScheduled or HistoryEventType.ActivityScheduled:
                state.Attempts++;
                state.Trouble = null;
                if (state.Attempts > 1)
                {
                    tell?.Invoke(state, "is tried again", item);
                }

                break;
            case HistoryEventType.LambdaFunctionFailed or HistoryEventType.TaskFailed or HistoryEventType.ActivityFailed:
                state.Trouble = item.Details?.Error ?? "an error";
                tell?.Invoke(state, $"fails with {state.Trouble}", item);
                break;
            case HistoryEventType.ParallelStateFailed or HistoryEventType.MapStateFailed:
                tell?.Invoke(state, "fails", item);
                break;
            case HistoryEventType.LambdaFunctionTimedOut or HistoryEventType.TaskTimedOut or HistoryEventType.ActivityTimedOut:
                state.Trouble = "timed out";
                tell?.Invoke(state, "times out", item);
                break;
            case HistoryEventType.TaskSubmitted when item.Details?.Resource?.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ?? false:
                state.IsWaiting = true;
                tell?.Invoke(state, "waits for an answer", item);
                break;
        }
    }
}
