using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Resources;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;
using AsteroidWorkflows.Workflows.Asteroids.Samples;

namespace AsteroidWorkflows.Workflows.Asteroids;

/// <summary>What belongs to the asteroid downloads beside their flow.</summary>
public static class AsteroidsModule
{
    /// <summary>The bucket that the files go to.</summary>
    public static LocalBucket Files { get; } = new("asteroid-files");

    /// <summary>Builds the module.</summary>
    public static WorkflowModule Create() => new()
    {
        Workflows =
        [
            new(AsteroidsWorkflow.Define())
            {
                Samples =
                [
                    new("downloads", "three files in the bucket", Downloads(AsteroidSources.Exoplanets)),
                    new("http-error", "a source that is not there: four attempts, then FAILED with HTTPError", Downloads(AsteroidSources.Exoplanets.Replace("/TAP/", "/gone/", StringComparison.Ordinal))),
                ],
            },
        ],
        Functions = AsteroidsFunctions.Table,
        Resources = [Files],
        Offline = services => services.Add<IWebFiles>(() => new SampleWebFiles()),
    };

    private static string Downloads(string exoplanets) => $$"""
        { "bucketName": "{{Files.Name}}",
          "benner": { "url": "{{AsteroidSources.Benner}}", "filename": "benner_deltav.csv" },
          "exoplanets": { "url": "{{exoplanets}}", "filename": "exoplanet.csv" },
          "masses": { "filename": "massd.json" } }
        """;
}
