using System.Collections.Immutable;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Server.Page.Live;

namespace AsteroidWorkflows.Server.Page;

/// <summary>Tells open pages what happens. Members may be called from any thread.</summary>
public sealed class LiveEvents
{
    // Numbers of an earlier process say nothing to a page that is still open.
    private readonly string _process = Guid.NewGuid().ToString("N")[..8];
    private ImmutableArray<LiveSubscription> _subscriptions = [];
    private long _count;

    /// <summary>Tells of an event. To be given to <see cref="EngineOptions.OnEvent"/>: it is quick, never throws and keeps no event.</summary>
    public void Publish(WorkflowExecution execution, HistoryEvent item)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(item);
        Interlocked.Increment(ref _count);
        foreach (var subscription in _subscriptions)
        {
            subscription.Note(execution, item);
        }
    }

    /// <summary>Names what has been told so far.</summary>
    internal string Position => $"{_process}-{Interlocked.Read(ref _count)}";

    internal LiveSubscription Subscribe()
    {
        var subscription = new LiveSubscription(gone => ImmutableInterlocked.Update(ref _subscriptions, all => all.Remove(gone)));
        ImmutableInterlocked.Update(ref _subscriptions, all => all.Add(subscription));
        return subscription;
    }
}
