using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Workflows.Asteroids.Samples;

/// <summary>Small files of the project's own in place of the two sources on the web. Any other address answers 404.</summary>
internal sealed class SampleWebFiles : IWebFiles
{
    public Task<Stream> OpenAsync(string url, CancellationToken cancellation)
    {
        var content = Uri.TryCreate(url, UriKind.Absolute, out var address) ? ContentOf(address) : null;
        return content is null
            ? Task.FromException<Stream>(new HTTPError($"{url} answered 404. Without --online there are only the samples of the two sources."))
            : Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(content), writable: false));
    }

    private static string? ContentOf(Uri address) =>
        IsPage(address, AsteroidSources.Benner) ? SampleFiles.Benner
        : IsPage(address, AsteroidSources.Exoplanets) ? SampleFiles.Exoplanets
        : null;

    // Whatever is asked of a page, it has the one sample.
    private static bool IsPage(Uri address, string source) => address.GetLeftPart(UriPartial.Path) == new Uri(source).GetLeftPart(UriPartial.Path);
}
