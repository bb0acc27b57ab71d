namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>The <c>Resource</c> of a Task, taken apart.</summary>
public sealed class TaskResource
{
    private TaskResource(string arn, TaskResourceKind kind, string service, string action, TaskPattern pattern)
    {
        Arn = arn;
        Kind = kind;
        Service = service;
        Action = action;
        Pattern = pattern;
    }

    /// <summary>The resource as written.</summary>
    public string Arn { get; }

    /// <summary>What it is.</summary>
    public TaskResourceKind Kind { get; }

    /// <summary>The service, for example <c>sqs</c> or <c>aws-sdk:s3</c>; <c>lambda</c> and <c>activity</c> for the others.</summary>
    public string Service { get; }

    /// <summary>What the service shall do, for example <c>sendMessage</c>; for a function or activity its name.</summary>
    public string Action { get; }

    /// <summary>When the task is done.</summary>
    public TaskPattern Pattern { get; }

    /// <summary>The resource as it stands in events, for example <c>sendMessage.waitForTaskToken</c>.</summary>
    internal string EventResource { get; private init; } = "";

    /// <summary>Takes a resource apart. Anything that is neither an activity nor a service counts as a function.</summary>
    public static TaskResource Parse(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var parts = resource.Split(':');
        if (parts is ["arn", _, "states", "" or _, "" or _, "activity", .. var activity] && activity.Length > 0)
        {
            return new TaskResource(resource, TaskResourceKind.Activity, "activity", activity[0], TaskPattern.RequestResponse);
        }

        if (parts is ["arn", _, "states", _, "", .. var integration] && integration.Length > 1)
        {
            var sdk = integration[0] == "aws-sdk" && integration.Length > 2;
            var service = sdk ? $"aws-sdk:{integration[1]}" : integration[0];
            var full = string.Join(':', integration[(sdk ? 2 : 1)..]);
            var dot = full.IndexOf('.', StringComparison.Ordinal);
            var pattern = (dot < 0 ? "" : full[dot..]) switch
            {
                ".sync" => TaskPattern.Sync,
                ".sync:2" => TaskPattern.SyncJson,
                ".waitForTaskToken" => TaskPattern.WaitForTaskToken,
                _ => TaskPattern.RequestResponse,
            };
            return new TaskResource(resource, TaskResourceKind.Service, service, dot < 0 ? full : full[..dot], pattern)
            {
                EventResource = full,
            };
        }

        return new TaskResource(resource, TaskResourceKind.Lambda, "lambda", FunctionName(resource), TaskPattern.RequestResponse);
    }

    /// <summary>The name of a function given by name, partial ARN or ARN, without its version or alias.</summary>
    public static string FunctionName(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var parts = function.Split(':');
        var at = Array.IndexOf(parts, "function");
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : parts[0];
    }
}
