using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>
/// Handlers by resource. <c>arn:aws:states:::lambda:invoke</c> needs no entry of its own: it calls the functions that are here, as the Lambda
/// service would.
/// </summary>
public sealed class TaskHandlers : ITaskHandlers
{
    private readonly Dictionary<string, ITaskHandler> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Action), ITaskHandler> _services = [];
    private readonly LambdaInvokeHandler _invoke;

    /// <summary>An empty set.</summary>
    public TaskHandlers() => _invoke = new LambdaInvokeHandler(name => _functions.GetValueOrDefault(name));

    /// <summary>Adds a function; another of this name is replaced.</summary>
    /// <param name="name">Its name or ARN, as in <c>Resource</c> or <c>FunctionName</c>.</param>
    /// <param name="handler">Given the payload, it returns the function's answer.</param>
    public TaskHandlers AddFunction(string name, ITaskHandler handler)
    {
        _functions[TaskResource.FunctionName(name)] = handler;
        return this;
    }

    /// <summary>Adds a function; another of this name is replaced.</summary>
    public TaskHandlers AddFunction(string name, Func<JsonElement, JsonElement> function) =>
        AddFunction(name, new DelegateHandler((request, _) => ValueTask.FromResult(TaskOutcome.Success(function(request.Input)))));

    /// <summary>Whether there is a function of this name or ARN.</summary>
    public bool HasFunction(string name) => _functions.ContainsKey(TaskResource.FunctionName(name));

    /// <summary>Adds an action of a service; another for the same is replaced.</summary>
    /// <param name="service">The service, for example <c>sqs</c> or <c>aws-sdk:s3</c>.</param>
    /// <param name="action">The action, for example <c>sendMessage</c>; <c>*</c> for every action that has no handler of its own.</param>
    /// <param name="handler">Given the parameters, it returns the service's answer.</param>
    public TaskHandlers AddService(string service, string action, ITaskHandler handler)
    {
        _services[(service, action)] = handler;
        return this;
    }

    /// <inheritdoc/>
    public ITaskHandler? Find(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var resource = request.Resource;
        if (resource.Kind == TaskResourceKind.Lambda)
        {
            return _functions.GetValueOrDefault(resource.Action);
        }

        return _services.GetValueOrDefault((resource.Service, resource.Action))
            ?? _services.GetValueOrDefault((resource.Service, "*"))
            ?? (resource is { Service: "lambda", Action: "invoke" } ? _invoke : null);
    }
}
