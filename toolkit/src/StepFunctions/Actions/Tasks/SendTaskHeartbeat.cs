using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tasks;

/// <summary>A task is still being worked on.</summary>
internal sealed class SendTaskHeartbeat(ApiContext context) : TaskAction(context)
{
    protected override Func<string, Task> Read(ApiRequest request) => Context.Engine.Tokens.SendHeartbeatAsync;
}
