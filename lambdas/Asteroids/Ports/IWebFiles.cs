using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Ports;

/// <summary>Where the functions get files from.</summary>
public interface IWebFiles
{
    /// <summary>
    /// The content of a file, to be read once and disposed. Reading it throws <see cref="HTTPError"/> where the download fails midway,
    /// so whoever reads to the end has the whole file.
    /// </summary>
    /// <exception cref="HTTPError">The address is refused, or does not answer with a file.</exception>
    Task<Stream> OpenAsync(string url, CancellationToken cancellation);
}
