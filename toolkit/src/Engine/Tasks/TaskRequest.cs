using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>What a handler is asked to do.</summary>
public sealed class TaskRequest
{
    /// <summary>The resource.</summary>
    public required TaskResource Resource { get; init; }

    /// <summary>What the resource is given: a function's payload, a service's parameters.</summary>
    public required JsonElement Input { get; init; }

    /// <summary>The state that asks.</summary>
    public required string StateName { get; init; }

    /// <summary>The state machine that asks.</summary>
    public required string StateMachineName { get; init; }

    /// <summary>The execution that asks.</summary>
    public required string ExecutionArn { get; init; }

    /// <summary>The execution that was started: the one that asks, or the parent of it where that is a child of a distributed Map. Default: the one that asks.</summary>
    public string RootExecutionArn
    {
        get => field ?? ExecutionArn;
        init;
    }

    /// <summary>How often this state has been tried again; 0 for the first attempt.</summary>
    public int RetryCount { get; init; }

    /// <summary>The task token of a <see cref="TaskPattern.WaitForTaskToken"/> task; null otherwise.</summary>
    public string? TaskToken { get; init; }

    /// <summary>The role to assume, where the state has Credentials.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The time-out in seconds; null: none.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>The engine's clock: <c>Task.Delay(span, request.Clock)</c> takes no time where the clock is virtual.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>
    /// Says that a <c>.sync</c> job has been started, with the service's answer; the handler goes on and returns the job's end. Handlers of
    /// other patterns need not call it.
    /// </summary>
    public required Action<JsonElement> Submitted { get; init; }

    internal TaskRequest WithInput(JsonElement input) => new()
    {
        Resource = Resource,
        Input = input,
        StateName = StateName,
        StateMachineName = StateMachineName,
        ExecutionArn = ExecutionArn,
        RootExecutionArn = RootExecutionArn,
        RetryCount = RetryCount,
        TaskToken = TaskToken,
        RoleArn = RoleArn,
        TimeoutSeconds = TimeoutSeconds,
        Clock = Clock,
        Submitted = Submitted,
    };
}
