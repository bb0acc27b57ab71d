using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Ports;

/// <summary>Where the functions put files.</summary>
public interface IFileStore
{
    /// <summary>Stores what <paramref name="write"/> writes. If that throws, nothing is stored and the exception passes through.</summary>
    /// <exception cref="GeneralError">The store refused the file or failed; nothing is stored.</exception>
    Task<StoredFile> SaveAsync(FileTarget target, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation);
}
