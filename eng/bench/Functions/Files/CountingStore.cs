using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Functions.Files;

/// <summary>Takes what a function writes, and keeps nothing of it.</summary>
internal sealed class CountingStore : IFileStore
{
    public async Task<StoredFile> SaveAsync(FileTarget target, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        await write(Stream.Null, cancellation);
        return new StoredFile(new ResponseMetadata("", 200, new ResponseHeaders("")), "", target.BucketName, target.Filename);
    }
}
