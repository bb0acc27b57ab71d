using System.Net;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

/// <summary>The functions' real adapters, with a web server and an S3 of our own at the other end.</summary>
internal sealed class LocalWorld : IAsyncDisposable
{
    public LocalWorld(bool keepContent = true)
    {
        S3 = new FakeS3 { KeepContent = keepContent };
        Web = new HttpWebFiles(
            new DownloadPolicy { AllowLoopback = true }, (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(host)]), Time);
        Store = new S3FileStore(S3.CreateClient());
    }

    public LoopbackServer Server { get; } = new();

    public FakeS3 S3 { get; }

    public ManualTime Time { get; } = new();

    public HttpWebFiles Web { get; }

    public S3FileStore Store { get; }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        S3.Dispose();
        await Server.DisposeAsync();
    }
}
