using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>Numbers the events of one history and hands them on.</summary>
internal sealed class EventRecorder(long limit, bool keep, Action<HistoryEvent>? observe)
{
    private readonly List<HistoryEvent>? _events = keep ? [] : null;

    public long LastId { get; private set; }

    public IReadOnlyList<HistoryEvent> Events
    {
        get
        {
            if (_events is null)
            {
                return [];
            }

            lock (_events)
            {
                return _events.ToArray();
            }
        }
    }

    /// <summary>Whether only the last event, the one that ends the execution, has room.</summary>
    public bool IsFull => LastId >= limit - 1;

    public long Record(string type, long previous, EventDetails? details, DateTimeOffset now)
    {
        var id = ++LastId;
        if (_events is null && observe is null)
        {
            return id;
        }

        var item = new HistoryEvent(id, previous, type, now, details);
        if (_events is not null)
        {
            lock (_events)
            {
                _events.Add(item);
            }
        }

        observe?.Invoke(item);
        return id;
    }
}
