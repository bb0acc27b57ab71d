using Amazon.Lambda.Core;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Workflows.Asteroids;

/// <summary>Downloads three files about asteroids at once, for later steps to merge. One that fails stops the others.</summary>
public static class AsteroidsWorkflow
{
    /// <summary>Builds the workflow. Its output is what S3 answered to the three files, in the order of the branches.</summary>
    public static Workflow<DownloadRequest, (StoredFile Benner, StoredFile Exoplanets, StoredFile Masses)> Define()
    {
        var downloadBenner = Invoke("Download Benner", (DownloadBenner f, DownloadRequest r, ILambdaContext c) => f.HandleAsync(r, c))
            .Retry<HTTPError>(TimeSpan.FromSeconds(10), maxAttempts: 3, backoffRate: 2);

        var downloadExoplanets = Invoke("Download Exoplanets", (DownloadExoplanets f, DownloadRequest r, ILambdaContext c) => f.HandleAsync(r, c))
            .Retry<HTTPError>(TimeSpan.FromSeconds(10), maxAttempts: 3, backoffRate: 2);

        var parseMasses = Invoke("Parse Masses", (ParseMasses f, DownloadRequest r, ILambdaContext c) => f.HandleAsync(r, c));

        return Workflow.Define("Asteroids", Parallel("Download Initial Files", downloadBenner, downloadExoplanets, parseMasses), new()
        {
            Comment = "Downloads the delta-v list, the exoplanets and the masses at once.",
            TaskTimeout = TimeSpan.FromMinutes(2),
        });
    }
}
