using System.Collections.Concurrent;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What the API knows, on disk; in memory for reading.</summary>
internal sealed class DiskApiStore : IApiStore
{
    private readonly ExecutionStore _files;
    private readonly RecordFolder<StateMachineRecord> _stateMachines;
    private readonly RecordFolder<ActivityRecord> _activities;
    private readonly ConcurrentDictionary<string, ExecutionRecord> _executions = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EndedExecution> _ended = new(StringComparer.Ordinal);

    /// <param name="root">The data folder.</param>
    /// <param name="files">Where executions are.</param>
    /// <exception cref="StoreException">Something can't be read.</exception>
    public DiskApiStore(string root, ExecutionStore files)
    {
        _files = files;
        _stateMachines = new(PrivateDirectory.At(root, "state-machines"), StoreJson.Default.StateMachineRecord, record => record.Arn);
        _activities = new(PrivateDirectory.At(root, "activities"), StoreJson.Default.ActivityRecord, record => record.Arn);
        foreach (var summary in files.TakeOverAll())
        {
            if (IsOfDeleted(summary))
            {
                files.Remove(summary.Arn);
            }
            else
            {
                _executions[summary.Arn] = summary.Record;
                if (summary.PersistedStatus.ToEnded() is { } ended)
                {
                    _ended[summary.Arn] = ended;
                }
            }
        }
    }

    /// <summary>How an execution had ended when the folder was opened; null: it had not.</summary>
    public EndedExecution? FindEnded(ExecutionRecord record) => _ended.GetValueOrDefault(record.Arn);

    public IReadOnlyCollection<StateMachineRecord> StateMachines => _stateMachines.All;

    public IReadOnlyCollection<ActivityRecord> Activities => _activities.All;

    public IReadOnlyCollection<ExecutionRecord> Executions => [.. _executions.Values];

    public StateMachineRecord? FindStateMachine(string arn) => _stateMachines.Find(arn);

    public ActivityRecord? FindActivity(string arn) => _activities.Find(arn);

    public ExecutionRecord? FindExecution(string arn) => _executions.GetValueOrDefault(arn);

    public void Save(StateMachineRecord stateMachine) => _stateMachines.Save(stateMachine);

    public void Save(ActivityRecord activity) => _activities.Save(activity);

    public void Save(ExecutionRecord execution)
    {
        _files.Save(execution);
        _executions[execution.Arn] = execution;
    }

    public void RemoveStateMachine(string arn) => _stateMachines.Remove(arn);

    public void RemoveActivity(string arn) => _activities.Remove(arn);

    public void RemoveExecution(string arn)
    {
        _files.Remove(arn);
        _executions.TryRemove(arn, out _);
    }

    // A kill may come when the state machine is deleted and not yet all of its executions. What commands have run has no state machine here.
    private bool IsOfDeleted(ExecutionSummary summary) => summary.Record.Sequence > 0 && FindStateMachine(summary.Record.StateMachineArn) is null;
}
