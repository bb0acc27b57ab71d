using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

internal static class Inputs
{
    public static DownloadRequest Create(string bennerUrl = "https://a.test/", string exoplanetsUrl = "https://b.test/") => new(
        "asteroid-files",
        new RemoteSource(bennerUrl, "benner_deltav.csv"),
        new RemoteSource(exoplanetsUrl, "exoplanet.csv"),
        new BundledSource("massd.json"));
}
