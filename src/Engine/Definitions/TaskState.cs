using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Has a resource do something: a Lambda function, an activity, a service.</summary>
public sealed class TaskState : WorkState
{
    /// <inheritdoc/>
    public override string Type => "Task";

    /// <summary>The ARN of what does the work.</summary>
    public required string Resource { get; init; }

    /// <summary>The role to assume: an object with <c>RoleArn</c> or <c>RoleArn.$</c>.</summary>
    public JsonElement Credentials { get; init; }

    /// <summary>After how many seconds the task fails with <c>States.Timeout</c>: a number or a JSONata expression.</summary>
    public JsonElement TimeoutSeconds { get; init; }

    /// <summary>JSONPath: where to find <see cref="TimeoutSeconds"/>.</summary>
    public string? TimeoutSecondsPath { get; init; }

    /// <summary>How long the task may give no sign of life: a number or a JSONata expression.</summary>
    public JsonElement HeartbeatSeconds { get; init; }

    /// <summary>JSONPath: where to find <see cref="HeartbeatSeconds"/>.</summary>
    public string? HeartbeatSecondsPath { get; init; }
}
