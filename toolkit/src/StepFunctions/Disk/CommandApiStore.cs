using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What the API of a command knows: in memory, and executions on disk as well.</summary>
internal sealed class CommandApiStore(ExecutionStore files) : IApiStore
{
    private readonly InMemoryApiStore _memory = new();

    public IReadOnlyCollection<StateMachineRecord> StateMachines => _memory.StateMachines;

    public IReadOnlyCollection<ActivityRecord> Activities => _memory.Activities;

    public IReadOnlyCollection<ExecutionRecord> Executions => _memory.Executions;

    public StateMachineRecord? FindStateMachine(string arn) => _memory.FindStateMachine(arn);

    public ActivityRecord? FindActivity(string arn) => _memory.FindActivity(arn);

    public ExecutionRecord? FindExecution(string arn) => _memory.FindExecution(arn);

    /// <summary>Takes in an execution of another process that is this one's now.</summary>
    public void Know(ExecutionRecord execution) => _memory.Save(execution);

    public void Save(StateMachineRecord stateMachine) => _memory.Save(stateMachine);

    public void Save(ActivityRecord activity) => _memory.Save(activity);

    public void Save(ExecutionRecord execution)
    {
        // A command's executions have no place in the order of a server's, and no state machine that is kept: a server knows them by that.
        files.Save(execution with { Sequence = 0 });
        _memory.Save(execution);
    }

    public void RemoveStateMachine(string arn) => _memory.RemoveStateMachine(arn);

    public void RemoveActivity(string arn) => _memory.RemoveActivity(arn);

    public void RemoveExecution(string arn)
    {
        files.Remove(arn);
        _memory.RemoveExecution(arn);
    }
}
