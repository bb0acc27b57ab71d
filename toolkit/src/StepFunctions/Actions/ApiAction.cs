using System.Text.Json;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions;

/// <summary>One action of the API; its class has its name.</summary>
internal abstract class ApiAction(ApiContext context)
{
    public string Name => GetType().Name;

    protected ApiContext Context => context;

    public abstract ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken);
}
