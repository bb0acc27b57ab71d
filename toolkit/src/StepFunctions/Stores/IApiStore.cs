namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>
/// Keeps what the API knows and the engine doesn't. Records are immutable: one is replaced as a whole, and what is returned never changes.
/// Members may be called from any thread. A <c>Save</c> or <c>Remove</c> has happened for good when it returns; what it throws fails the request
/// with <c>InternalServerError</c>, and nothing of the request has happened.
/// </summary>
public interface IApiStore
{
    /// <summary>Every state machine, in any order.</summary>
    IReadOnlyCollection<StateMachineRecord> StateMachines { get; }

    /// <summary>Every activity, in any order.</summary>
    IReadOnlyCollection<ActivityRecord> Activities { get; }

    /// <summary>Every execution, in any order.</summary>
    IReadOnlyCollection<ExecutionRecord> Executions { get; }

    /// <summary>The state machine of this ARN, without a version or alias; null: there is none.</summary>
    StateMachineRecord? FindStateMachine(string arn);

    /// <summary>The activity of this ARN; null: there is none.</summary>
    ActivityRecord? FindActivity(string arn);

    /// <summary>The execution of this ARN; null: there is none, or the engine started it by itself.</summary>
    ExecutionRecord? FindExecution(string arn);

    /// <summary>Adds or replaces the state machine of this ARN, with its versions, aliases and tags.</summary>
    void Save(StateMachineRecord stateMachine);

    /// <summary>Adds or replaces the activity of this ARN.</summary>
    void Save(ActivityRecord activity);

    /// <summary>Adds or replaces the execution of this ARN.</summary>
    void Save(ExecutionRecord execution);

    /// <summary>Forgets the state machine of this ARN, if there is one.</summary>
    void RemoveStateMachine(string arn);

    /// <summary>Forgets the activity of this ARN, if there is one.</summary>
    void RemoveActivity(string arn);

    /// <summary>Forgets the execution of this ARN, if there is one.</summary>
    void RemoveExecution(string arn);
}
