using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>Tells how an execution goes on that began in another process: what happened before is known, and not told again.</summary>
internal sealed class Follower
{
    private readonly Action<StateTiming, string, HistoryEvent>? _tell;
    private readonly Progress _progress;
    private bool _isKnown;

    public Follower(Action<StateTiming, string, HistoryEvent>? tell)
    {
        _tell = tell;
        _progress = new Progress(Tell);
    }

    public IReadOnlyList<StateTiming> States => _progress.States;

    /// <summary>Takes in what happened before.</summary>
    public void Know(WorkflowExecution before)
    {
        foreach (var item in before.History)
        {
            _progress.Observe(item);
        }

        _isKnown = true;
    }

    public void Observe(WorkflowExecution execution, HistoryEvent item) => _progress.Observe(item);

    private void Tell(StateTiming state, string what, HistoryEvent item)
    {
        if (_isKnown)
        {
            _tell?.Invoke(state, what, item);
        }
    }
}
