using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>The events of a task: functions, activities and services each have their own.</summary>
internal sealed class TaskEvents
{
    private readonly TaskResource _resource;
    private readonly string _prefix;
    private readonly bool _isService;
    private readonly EventDetails? _bare;

    public TaskEvents(TaskResource resource)
    {
        _resource = resource;
        _isService = resource.Kind == TaskResourceKind.Service;
        _prefix = resource.Kind switch
        {
            TaskResourceKind.Lambda => "LambdaFunction",
            TaskResourceKind.Activity => "Activity",
            _ => "Task",
        };
        _bare = _isService ? new EventDetails { Resource = resource.EventResource, ResourceType = resource.Service } : null;
    }

    public void Scheduled(BranchContext branch, TaskTerms terms, string region) => branch.Emit(_prefix + "Scheduled", new EventDetails
    {
        Input = _isService ? default : terms.Input,
        Parameters = _isService ? terms.Input : default,
        Region = _isService ? region : null,
        Resource = _isService ? _resource.EventResource : _resource.Arn,
        ResourceType = _isService ? _resource.Service : null,
        TimeoutInSeconds = terms.TimeoutSeconds,
        HeartbeatInSeconds = _resource.Kind == TaskResourceKind.Lambda ? null : terms.HeartbeatSeconds,
        TaskRoleArn = terms.RoleArn,
    });

    public void Started(BranchContext branch) => branch.Emit(_prefix + "Started", _bare);

    public static void ActivityStarted(BranchContext branch, string? worker) =>
        branch.Emit(HistoryEventType.ActivityStarted, new EventDetails { WorkerName = worker });

    public void Submitted(BranchContext branch, JsonElement output) => branch.Emit(HistoryEventType.TaskSubmitted, With(output));

    public void Succeeded(BranchContext branch, JsonElement output) => branch.Emit(_prefix + "Succeeded", With(output));

    public void Failed(BranchContext branch, string? error, string? cause) => branch.Emit(_prefix + "Failed", new EventDetails
    {
        Error = error,
        Cause = cause,
        Resource = _bare?.Resource,
        ResourceType = _bare?.ResourceType,
    });

    public void TimedOut(BranchContext branch) => branch.Emit(_prefix + "TimedOut", new EventDetails
    {
        Error = ErrorNames.Timeout,
        Resource = _bare?.Resource,
        ResourceType = _bare?.ResourceType,
    });

    private EventDetails With(JsonElement output) => new()
    {
        Output = output,
        Resource = _bare?.Resource,
        ResourceType = _bare?.ResourceType,
    };
}
