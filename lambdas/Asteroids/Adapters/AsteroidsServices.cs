using Amazon.S3;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters;

/// <summary>What the functions are made from.</summary>
internal static class AsteroidsServices
{
    /// <summary>On AWS: the SDK's default client, and the settings of the environment.</summary>
    public static FunctionServices OnAws => field ??= FunctionServices.OnLambda().Add(S3Client);

    public static IFileStore Files(this FunctionServices services) => new S3FileStore(services.Get<IAmazonS3>());

    /// <summary>The web, unless a local host has samples in its place.</summary>
    public static IWebFiles Web(this FunctionServices services) => services.Get<IWebFiles>(() => new HttpWebFiles(DownloadPolicy.From(services)));

    private static IAmazonS3 S3Client() => new AmazonS3Client(new AmazonS3Config
    {
        // Other endpoints seldom have a host name for each bucket.
        ForcePathStyle = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_S3") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is { Length: > 0 },
    });
}
