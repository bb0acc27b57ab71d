using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Has a resource do something: a Lambda function, an activity, a service.</summary>
public sealed class TaskState : WorkState
{
    internal TaskState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Resource = fields.Required("Resource");
        Credentials = fields["Credentials"];
        TimeoutSeconds = fields["TimeoutSeconds"];
        TimeoutSecondsPath = fields.Text("TimeoutSecondsPath");
        HeartbeatSeconds = fields["HeartbeatSeconds"];
        HeartbeatSecondsPath = fields.Text("HeartbeatSecondsPath");
    }

    /// <inheritdoc/>
    public override string Type => "Task";

    /// <summary>The ARN of what does the work.</summary>
    public string Resource { get; }

    /// <summary>The role to assume: an object with <c>RoleArn</c> or <c>RoleArn.$</c>.</summary>
    public JsonElement Credentials { get; }

    /// <summary>After how many seconds the task fails with <c>States.Timeout</c>: a number or a JSONata expression.</summary>
    public JsonElement TimeoutSeconds { get; }

    /// <summary>JSONPath: where to find <see cref="TimeoutSeconds"/>.</summary>
    public string? TimeoutSecondsPath { get; }

    /// <summary>How long the task may give no sign of life: a number or a JSONata expression.</summary>
    public JsonElement HeartbeatSeconds { get; }

    /// <summary>JSONPath: where to find <see cref="HeartbeatSeconds"/>.</summary>
    public string? HeartbeatSecondsPath { get; }
}
