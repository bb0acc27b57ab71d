using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Tasks;

/// <summary>Something is sent to whoever waits for a task token.</summary>
internal abstract class TaskAction(ApiContext context) : ApiAction(context)
{
    public sealed override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var token = request.RequiredText("taskToken", 2048);
        var send = Read(request);
        request.Check();
        try
        {
            await send(token);
            return JsonValues.EmptyObject;
        }
        catch (TaskTokenException refused)
        {
            throw new ApiException(refused.Code, refused.Message);
        }
    }

    /// <summary>Reads what is sent; what it returns sends it for a token.</summary>
    protected abstract Func<string, Task> Read(ApiRequest request);
}
