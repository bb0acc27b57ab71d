using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What a list of executions shows of one, without going through what reached it.</summary>
/// <param name="Record">What was asked for.</param>
/// <param name="Owner">The process that works on it; whether that lives is another question.</param>
/// <param name="PersistedStatus">How it stands.</param>
/// <param name="HasBegun">Whether its start reached it.</param>
public sealed record ExecutionSummary(ExecutionRecord Record, string Owner, PersistedStatus PersistedStatus, bool HasBegun)
{
    /// <summary>Its name.</summary>
    public string Name => Record.Name;

    /// <summary>Its ARN.</summary>
    public string Arn => Record.Arn;

    /// <summary>The name of its state machine.</summary>
    public string StateMachine => Record.StateMachineArn[(Record.StateMachineArn.LastIndexOf(':') + 1)..];

    /// <summary>Whether it goes on, as far as is known without reading what reached it.</summary>
    public bool IsRunning => PersistedStatus.IsRunning;
}
