using AsteroidWorkflows.Api.Requests;

namespace AsteroidWorkflows.Api.Actions.Tasks;

/// <summary>A task has failed.</summary>
internal sealed class SendTaskFailure(ApiContext context) : TaskAction(context)
{
    protected override Action<string> Read(ApiRequest request)
    {
        var error = request.Text("error", 256);
        var cause = request.Text("cause", 32768);
        return token => Context.Engine.Tokens.SendFailure(token, error, cause);
    }
}
