using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What a list of executions shows of one, without going through what reached it.</summary>
/// <param name="Record">What was asked for.</param>
/// <param name="Owner">The process that works on it; whether that lives is another question.</param>
/// <param name="PersistedStatus">How it stands.</param>
/// <param name="HasBegun">Whether its start reached it.</param>
internal sealed record ExecutionSummary(ExecutionRecord Record, string Owner, PersistedStatus PersistedStatus, bool HasBegun)
{
    public string Name => Record.Name;

    public string Arn => Record.Arn;

    /// <summary>The name of its state machine.</summary>
    public string StateMachine => Record.StateMachineArn[(Record.StateMachineArn.LastIndexOf(':') + 1)..];

    public bool IsRunning => PersistedStatus.IsRunning;
}
