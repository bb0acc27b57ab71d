using System.Text.Json;
using AsteroidWorkflows.LocalCloud;
using AsteroidWorkflows.LocalCloud.Wire;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Cli.Cloud;

/// <summary>The local cloud with everything in it that a deployment creates.</summary>
internal static class AppCloud
{
    public static LocalAws Open(string? folder, string? endpoint, Func<StepFunctionsApi> api) => new(new LocalAwsOptions
    {
        Folder = folder,
        Endpoint = endpoint,
        Region = CloudResources.Region,
        Buckets = CloudResources.Buckets,
        Tables = CloudResources.Tables,
        FaceCollections = [CloudResources.Collection],
        StepFunctions = async (action, request) =>
        {
            var answer = await api().HandleAsync(action, request);
            return new JsonAnswer(answer.StatusCode, answer.Body);
        },
    });
}
