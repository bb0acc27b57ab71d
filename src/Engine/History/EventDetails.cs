using System.Text.Json;

namespace AsteroidWorkflows.Engine.History;

/// <summary>What an event tells. Which members are set depends on the event's type, as in AWS's API; the others are null or undefined.</summary>
public sealed class EventDetails
{
    /// <summary>The name of the state.</summary>
    public string? Name { get; init; }

    /// <summary>What was given: to the execution, the state, the function, the activity.</summary>
    public JsonElement Input { get; init; }

    /// <summary>What came out.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The variables that the state assigned, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? AssignedVariables { get; init; }

    /// <summary>The error's name.</summary>
    public string? Error { get; init; }

    /// <summary>What happened.</summary>
    public string? Cause { get; init; }

    /// <summary>The action of a service, for example <c>sendMessage.waitForTaskToken</c>, or an ARN.</summary>
    public string? Resource { get; init; }

    /// <summary>The service, for example <c>sqs</c> or <c>aws-sdk:s3</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The region of the service.</summary>
    public string? Region { get; init; }

    /// <summary>What the service was given.</summary>
    public JsonElement Parameters { get; init; }

    /// <summary>The time-out in seconds, where one is set.</summary>
    public long? TimeoutInSeconds { get; init; }

    /// <summary>The longest silence in seconds, where one is set.</summary>
    public long? HeartbeatInSeconds { get; init; }

    /// <summary>The role that the task assumes, where one is set.</summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>The role of the execution.</summary>
    public string? RoleArn { get; init; }

    /// <summary>How often the execution has been redriven.</summary>
    public long? RedriveCount { get; init; }

    /// <summary>How many items a Map has.</summary>
    public long? Length { get; init; }

    /// <summary>Which iteration.</summary>
    public long? Index { get; init; }

    /// <summary>The map run.</summary>
    public string? MapRunArn { get; init; }

    /// <summary>Who took the activity's task.</summary>
    public string? WorkerName { get; init; }

    /// <summary>The field whose evaluation failed.</summary>
    public string? Location { get; init; }

    /// <summary>The state whose field's evaluation failed.</summary>
    public string? State { get; init; }
}
