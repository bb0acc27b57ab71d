using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine;

/// <summary>How an engine works. Nothing here can be changed once the engine exists.</summary>
public sealed class EngineOptions
{
    /// <summary>
    /// The clock. With a <see cref="Time.VirtualClock"/> everything happens one after the other on the thread of whoever waits, and waits take no
    /// time; with any other, executions and tasks run side by side in that clock's time. Default: the system's clock.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who does the work of Task states. Default: nobody, every such task fails.</summary>
    public ITaskHandlers Handlers { get; init; } = new TaskHandlers();

    /// <summary>Whether executions keep their events. Without, memory stays flat; <see cref="OnEvent"/> sees them all the same. Default: true.</summary>
    public bool KeepHistory { get; init; } = true;

    /// <summary>Whether the engine can still find an execution that has ended. Default: true.</summary>
    public bool KeepEnded { get; init; } = true;

    /// <summary>Keeps what reaches executions, for <see cref="WorkflowEngine.Resume"/>. Default: null, nothing is kept.</summary>
    public IExecutionJournal? Journal { get; init; }

    /// <summary>
    /// Sees every event when it happens, on the thread of its execution; it must be quick and must not throw. An execution that is brought back
    /// doesn't tell its old events again. Default: null.
    /// </summary>
    public Action<WorkflowExecution, HistoryEvent>? OnEvent { get; init; }

    /// <summary>
    /// Is told of a fault of the engine itself, which has ended an execution with <c>States.Runtime</c>; the execution's cause says no more than that.
    /// It must not throw. Default: null, nobody is told.
    /// </summary>
    public Action<WorkflowExecution, Exception>? OnFault { get; init; }

    /// <summary>The region in ARNs and events. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The account in ARNs. Default: 123456789012.</summary>
    public string AccountId { get; init; } = "123456789012";

    /// <summary>The partition in ARNs. Default: aws.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The seed of names, tokens and jitter, for runs that must be the same twice. Default: null, every run differs.</summary>
    public int? Seed { get; init; }

    /// <summary>
    /// How many events an execution may have. Default: 25,000, as in AWS, for Standard executions; an Express execution, which AWS bounds by its
    /// five minutes, may have forty times as many.
    /// </summary>
    public long MaxHistoryEvents { get; init; } = 25_000;
}
