using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Server.Page.States;

/// <summary>
/// The visits of an execution's states, read from its events. Each event follows from another one, which tells where it belongs: what follows the
/// start of a Parallel or of an iteration lies in it, what follows another state lies where that does.
/// </summary>
internal sealed class StateVisits
{
    private const string Entered = "StateEntered";
    private const string Exited = "StateExited";

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Place> _places = [];
    private readonly List<StateVisit> _visits = [];
    private int _read;

    /// <summary>How many events there have been.</summary>
    public int Events => _read;

    /// <summary>How the execution ended, in AWS's word; null: it goes on.</summary>
    public string? EndedAs { get; private set; }

    /// <summary>Takes in what has happened since the last time.</summary>
    public void CatchUp(IReadOnlyList<HistoryEvent> history)
    {
        lock (_lock)
        {
            for (; _read < history.Count; _read++)
            {
                Observe(history[_read]);
            }
        }
    }

    /// <summary>Reads while nothing changes.</summary>
    public T Read<T>(Func<IReadOnlyList<StateVisit>, T> read)
    {
        lock (_lock)
        {
            return read(_visits);
        }
    }

    private void Observe(HistoryEvent item)
    {
        var (visit, parent, iteration) = _places.GetValueOrDefault(item.PreviousEventId);
        if (item.Type.EndsWith(Entered, StringComparison.Ordinal))
        {
            visit = new StateVisit(
                _visits.Count, item.Details!.Name!, item.Type[..^Entered.Length], parent, iteration, item.Timestamp, item.Details.Input);
            _visits.Add(visit);
            _places[item.Id] = new Place(visit, parent, iteration);
            if (visit.Type == "Fail")
            {
                visit.Fail(null, null, item.Timestamp);
            }

            return;
        }

        if (item.Type.EndsWith(Exited, StringComparison.Ordinal))
        {
            visit = Outwards(visit ?? parent, outer => outer.Name == item.Details?.Name);
            visit?.Exit(item.Details!.Output, item.Details.AssignedVariables, item.Timestamp);
            EndWithin(visit, item);
            _places[item.Id] = new Place(visit, visit?.Parent, visit?.Iteration);
            return;
        }

        _places[item.Id] = item.Type switch
        {
            HistoryEventType.ParallelStateStarted or HistoryEventType.MapStateStarted or HistoryEventType.MapRunStarted => Start(visit, item),
            HistoryEventType.MapIterationStarted => new Place(null, Map(visit, parent, item), item.Details?.Index),
            HistoryEventType.EvaluationFailed => FailEvaluation(parent, iteration, item) ?? new Place(visit, parent, iteration),
            HistoryEventType.ExecutionRedriven => default,
            _ => new Place(visit, parent, iteration),
        };
        if (Composite(visit, parent, item) is { } affected)
        {
            Work(affected, item);
        }
        else if (item.Type is HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionAborted)
        {
            End(visit, item);
        }
        else if (item.Type == HistoryEventType.ExecutionRedriven)
        {
            EndedAs = null;
        }
    }

    private Place Start(StateVisit? visit, HistoryEvent item)
    {
        if (item.Type == HistoryEventType.MapRunStarted)
        {
            visit?.MapRunArn = item.Details?.MapRunArn;
        }
        else
        {
            // Another attempt begins with all of its branches.
            EndWithin(visit, item);
            visit?.Begin(item.Details?.Length);
        }

        return new Place(visit, visit, null);
    }

    // It is told before its state was entered, as AWS does.
    private Place? FailEvaluation(StateVisit? parent, long? iteration, HistoryEvent item)
    {
        var failed = _visits.FindLast(visit => visit.Name == item.Details?.State && !visit.IsOver && visit.Parent == parent && visit.Iteration == iteration);
        failed?.Fail(item.Details?.Error, item.Details?.Cause, item.Timestamp);
        return failed is null ? null : new Place(failed, parent, iteration);
    }

    // The visit that an event is about, where it is about one: those of Parallel and Map may follow from within.
    private static StateVisit? Composite(StateVisit? visit, StateVisit? parent, HistoryEvent item) => item.Type switch
    {
        HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateFailed => Outwards(visit ?? parent, outer => outer.Type == "Parallel" && !outer.IsOver),
        HistoryEventType.MapStateSucceeded or HistoryEventType.MapStateFailed => Outwards(visit ?? parent, outer => outer.Type == "Map" && !outer.IsOver),
        HistoryEventType.MapIterationSucceeded or HistoryEventType.MapIterationFailed => Map(visit, parent, item),
        HistoryEventType.EvaluationFailed => null,
        _ when item.Type.StartsWith("Execution", StringComparison.Ordinal) => null,
        _ => visit,
    };

    private static StateVisit? Map(StateVisit? visit, StateVisit? parent, HistoryEvent item) =>
        Outwards(visit ?? parent, outer => outer.Type == "Map" && outer.Name == item.Details?.Name);

    private static StateVisit? Outwards(StateVisit? visit, Predicate<StateVisit> isMeant)
    {
        while (visit is not null && !isMeant(visit))
        {
            visit = visit.Parent;
        }

        return visit;
    }

    private void Work(StateVisit visit, HistoryEvent item)
    {
        switch (item.Type)
        {
            case HistoryEventType.LambdaFunctionScheduled or HistoryEventType.TaskScheduled or HistoryEventType.ActivityScheduled:
                visit.Begin(null);
                break;
            case HistoryEventType.LambdaFunctionFailed or HistoryEventType.TaskFailed or HistoryEventType.ActivityFailed
                or HistoryEventType.LambdaFunctionTimedOut or HistoryEventType.TaskTimedOut or HistoryEventType.ActivityTimedOut
                or HistoryEventType.MapRunFailed:
                visit.Fail(item.Details?.Error, item.Details?.Cause, item.Timestamp);
                break;
            case HistoryEventType.ParallelStateFailed or HistoryEventType.MapStateFailed:
                FailFromWithin(visit, item);
                break;
            case HistoryEventType.MapIterationSucceeded or HistoryEventType.MapIterationFailed:
                visit.EndIteration(item.Type == HistoryEventType.MapIterationSucceeded);
                break;
            case HistoryEventType.TaskSubmitted when item.Details?.Resource?.EndsWith(".waitForTaskToken", StringComparison.Ordinal) ?? false:
                visit.Wait(item.Timestamp);
                break;
        }
    }

    // The event says nothing of the error: it is that of whatever failed within.
    private void FailFromWithin(StateVisit visit, HistoryEvent item)
    {
        var within = _visits.Where(inner => inner.IsWithin(visit)).SelectMany(inner => inner.Errors).MaxBy(error => error.At);
        if (visit.Status != VisitStatus.Retrying)
        {
            visit.Fail(within?.Error, within?.Cause, item.Timestamp);
        }

        EndWithin(visit, item);
    }

    private void End(StateVisit? visit, HistoryEvent item)
    {
        EndedAs = item.Type switch
        {
            HistoryEventType.ExecutionSucceeded => "SUCCEEDED",
            HistoryEventType.ExecutionFailed => "FAILED",
            HistoryEventType.ExecutionTimedOut => "TIMED_OUT",
            _ => "ABORTED",
        };
        if (item.Type == HistoryEventType.ExecutionFailed)
        {
            // A state may fail without telling of it, such as a Choice without a match.
            if (visit is { IsOver: false } and not { Status: VisitStatus.Retrying })
            {
                visit.Fail(item.Details?.Error, item.Details?.Cause, item.Timestamp);
            }

            for (var failed = visit; failed is not null; failed = failed.Parent)
            {
                failed.Explain(item.Details?.Error, item.Details?.Cause);
            }
        }

        foreach (var open in _visits.Where(open => !open.IsOver))
        {
            open.End(item.Timestamp);
        }
    }

    private void EndWithin(StateVisit? outer, HistoryEvent item)
    {
        if (outer is { Type: "Parallel" or "Map" })
        {
            foreach (var inner in _visits.Where(inner => !inner.IsOver && inner.IsWithin(outer)))
            {
                inner.End(item.Timestamp);
            }
        }
    }

    /// <summary>Where what follows from an event lies.</summary>
    /// <param name="Visit">The visit that the event belongs to.</param>
    /// <param name="Parent">The Parallel or Map in which the next state lies.</param>
    /// <param name="Iteration">The iteration in which it lies.</param>
    private readonly record struct Place(StateVisit? Visit, StateVisit? Parent, long? Iteration);
}
