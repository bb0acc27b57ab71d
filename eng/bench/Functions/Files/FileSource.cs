using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Functions.Files;

/// <summary>Gives a function its file, from wherever the measurement wants it.</summary>
internal sealed class FileSource(Func<Task<Stream>> open) : IWebFiles
{
    public Task<Stream> OpenAsync(string url, CancellationToken cancellation) => open();
}
