using System.Text.Json.Nodes;
using AsteroidWorkflows.Api.Requests;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Api.Actions.Tasks;

/// <summary>Something is sent to whoever waits for a task token.</summary>
internal abstract class TaskAction(ApiContext context) : ImmediateAction(context)
{
    protected sealed override JsonObject Handle(ApiRequest request)
    {
        var token = request.RequiredText("taskToken", 2048);
        var send = Read(request);
        request.Check();
        try
        {
            send(token);
            return [];
        }
        catch (TaskTokenException refused)
        {
            throw new ApiException(refused.Code, refused.Message);
        }
    }

    /// <summary>Reads what is sent; what it returns sends it for a token.</summary>
    protected abstract Action<string> Read(ApiRequest request);
}
