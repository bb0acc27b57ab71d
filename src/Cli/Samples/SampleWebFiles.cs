using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Web;

namespace AsteroidWorkflows.Cli.Samples;

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

    private static string? ContentOf(Uri address) => (address.Host, address.AbsolutePath) switch
    {
        ("echo.jpl.nasa.gov", "/~lance/delta_v/delta_v.rendezvous.html") => SampleFiles.Benner,
        ("exoplanetarchive.ipac.caltech.edu", "/TAP/sync") => SampleFiles.Exoplanets,
        _ => null,
    };
}
