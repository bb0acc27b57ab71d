using System.Collections.Concurrent;

namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>Keeps everything as long as the process lives.</summary>
public sealed class InMemoryApiStore : IApiStore
{
    private readonly ConcurrentDictionary<string, StateMachineRecord> _stateMachines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ActivityRecord> _activities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ExecutionRecord> _executions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyCollection<StateMachineRecord> StateMachines => [.. _stateMachines.Values];

    /// <inheritdoc/>
    public IReadOnlyCollection<ActivityRecord> Activities => [.. _activities.Values];

    /// <inheritdoc/>
    public IReadOnlyCollection<ExecutionRecord> Executions => [.. _executions.Values];

    /// <inheritdoc/>
    public StateMachineRecord? FindStateMachine(string arn) => _stateMachines.GetValueOrDefault(arn);

    /// <inheritdoc/>
    public ActivityRecord? FindActivity(string arn) => _activities.GetValueOrDefault(arn);

    /// <inheritdoc/>
    public ExecutionRecord? FindExecution(string arn) => _executions.GetValueOrDefault(arn);

    /// <inheritdoc/>
    public void Save(StateMachineRecord stateMachine)
    {
        ArgumentNullException.ThrowIfNull(stateMachine);
        _stateMachines[stateMachine.Arn] = stateMachine;
    }

    /// <inheritdoc/>
    public void Save(ActivityRecord activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        _activities[activity.Arn] = activity;
    }

    /// <inheritdoc/>
    public void Save(ExecutionRecord execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        _executions[execution.Arn] = execution;
    }

    /// <inheritdoc/>
    public void RemoveStateMachine(string arn) => _stateMachines.TryRemove(arn, out _);

    /// <inheritdoc/>
    public void RemoveActivity(string arn) => _activities.TryRemove(arn, out _);

    /// <inheritdoc/>
    public void RemoveExecution(string arn) => _executions.TryRemove(arn, out _);
}
