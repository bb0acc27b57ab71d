using System.Collections.ObjectModel;
using System.Text.Json;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// A line of states that follow each other: the execution itself, a branch, an iteration. It knows its last event, from which the next one
/// follows, and its variables.
/// </summary>
internal sealed class BranchContext(ExecutionFrame frame, BranchContext? parent)
{
    private List<BranchContext>? _children;

    public ExecutionFrame Frame => frame;

    public ExecutionLoop Loop => frame.Loop;

    public long LastEventId { get; set; } = parent?.LastEventId ?? 0;

    public IReadOnlyDictionary<string, JsonElement> Variables { get; set; } =
        parent?.Variables ?? ReadOnlyDictionary<string, JsonElement>.Empty;

    public MapItem? MapItem { get; init; } = parent?.MapItem;

    /// <summary>The state it is in.</summary>
    public StateVisit? Visit { get; set; }

    /// <summary>What it waits for from outside.</summary>
    public PendingTask? PendingTask { get; set; }

    /// <summary>What is to be told when it is stopped from above, after its states; null: nothing.</summary>
    public Action? OnAborted { get; init; }

    /// <summary>Whether its end has been told; only the state that it failed in may still be told of.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Whether it was stopped: whatever it still waits for is forgotten.</summary>
    public bool IsStopped { get; private set; }

    public BranchContext Fork(MapItem? item = null, ExecutionFrame? inFrame = null, Action<BranchContext>? onAborted = null)
    {
        BranchContext? child = null;
        child = new BranchContext(inFrame ?? frame, this)
        {
            MapItem = item ?? MapItem,
            OnAborted = onAborted is null ? null : () => onAborted(child!),
        };
        if (inFrame is not null)
        {
            child.LastEventId = 0;
        }

        (_children ??= []).Add(child);
        return child;
    }

    public void Join(BranchContext child) => _children?.Remove(child);

    public long Emit(string type, EventDetails? details = null) =>
        LastEventId = Record(type, LastEventId, details);

    /// <summary>Tells something from which nothing else follows.</summary>
    public long EmitAside(string type, EventDetails? details = null) => Record(type, LastEventId, details);

    /// <summary>As <see cref="EmitAside"/>, following from another event than the last.</summary>
    public long EmitAsideAfter(long previous, string type) => Record(type, previous, null);

    public long EmitAfter(long previous, string type, EventDetails? details = null) =>
        LastEventId = Record(type, previous, details);

    /// <summary>Lets what else is ready go first: branches take turns.</summary>
    public ExecutionLoop.YieldAwaiter Yield() => Loop.Yield(this);

    /// <summary>Tells what is stopped, from the inside out, and forgets it.</summary>
    /// <param name="tell">Whether to tell of it.</param>
    /// <param name="cause">The event that it follows from.</param>
    public void Stop(bool tell, long cause)
    {
        if (IsStopped)
        {
            return;
        }

        IsStopped = true;
        foreach (var child in _children?.ToArray() ?? [])
        {
            child.Stop(tell, cause);
        }

        LastEventId = cause;
        if (tell && !frame.Recorder.IsFull)
        {
            if (Visit?.State is Definitions.TaskState or Definitions.WaitState or Definitions.MapState or Definitions.ParallelState)
            {
                EmitAside(Visit.State.Type + "StateAborted");
            }

            if (!HasEnded)
            {
                OnAborted?.Invoke();
            }
        }

        PendingTask?.Close();
    }

    private long Record(string type, long previous, EventDetails? details)
    {
        if (frame.Recorder.IsFull)
        {
            throw new HistoryFullException();
        }

        return frame.Recorder.Record(type, previous, details, Loop.Now);
    }
}
