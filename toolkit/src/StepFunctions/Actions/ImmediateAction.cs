using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions;

/// <summary>An action that waits for nothing.</summary>
internal abstract class ImmediateAction(ApiContext context) : ApiAction(context)
{
    public sealed override ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Handle(request).ToElement());

    protected abstract JsonObject Handle(ApiRequest request);
}
