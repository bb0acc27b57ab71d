using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Server.Page.Live;

/// <summary>What one open page has not been told yet. However much happens, it stays small: an execution is in it once, and many are just many.</summary>
internal sealed class LiveSubscription(Action<LiveSubscription> end) : IDisposable
{
    /// <summary>More executions than these are told as "many".</summary>
    public const int MostExecutions = 100;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _something = new(0, 1);
    private HashSet<string> _executions = [];
    private HashSet<string> _workflows = [];
    private bool _isMany;
    private bool _tasks;
    private bool _isOver;

    public void Note(WorkflowExecution execution, HistoryEvent item)
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            var wasEmpty = _workflows.Count == 0;
            _workflows.Add(execution.StateMachine.Arn);
            _isMany |= _executions.Count == MostExecutions && !_executions.Contains(execution.Arn);
            if (_executions.Count < MostExecutions)
            {
                _executions.Add(execution.Arn);
            }

            // A task begins to wait, has its answer, or goes down with its execution.
            _tasks |= item.Type.StartsWith("Task", StringComparison.Ordinal) || item.Type.StartsWith("Execution", StringComparison.Ordinal);
            if (wasEmpty)
            {
                _something.Release();
            }
        }
    }

    /// <summary>Waits until there is something to tell; false: there was nothing for so long.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _something.WaitAsync(atMost, cancellationToken);

    /// <summary>What there is to tell, which is then told.</summary>
    public LiveChange Take()
    {
        lock (_lock)
        {
            var change = new LiveChange(_workflows, _isMany ? [] : _executions, _isMany, _tasks);
            (_workflows, _executions, _isMany, _tasks) = ([], [], false, false);
            return change;
        }
    }

    public void Dispose()
    {
        end(this);
        lock (_lock)
        {
            _isOver = true;
            _something.Dispose();
        }
    }
}
