using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tasks;

/// <summary>A task has failed.</summary>
internal sealed class SendTaskFailure(ApiContext context) : TaskAction(context)
{
    protected override Func<string, Task> Read(ApiRequest request)
    {
        var error = request.Text("error", 256);
        var cause = request.Text("cause", 32768);
        return token => Context.Engine.Tokens.SendFailureAsync(token, error, cause);
    }
}
