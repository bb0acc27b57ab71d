using AsteroidWorkflows.LambdaRuntime;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>What may be downloaded. Addresses come with the input, so they are not trusted.</summary>
public sealed class DownloadPolicy
{
    /// <summary>The hosts that files may come from, redirects included. By default the two that publish the asteroid data.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = ["echo.jpl.nasa.gov", "exoplanetarchive.ipac.caltech.edu"];

    /// <summary>The largest file that is taken; 1 GiB by default.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>The longest that a download may take, from the first connection to the last byte; 50 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>How many redirects are followed; 5 by default.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Lets tests use a server on this machine, without TLS. Not to be reached from the environment.</summary>
    internal bool AllowLoopback { get; init; }

    /// <summary>The policy that the settings ask for; what they leave out keeps its default.</summary>
    /// <exception cref="FunctionSettingException">A setting can't be read; the message names it.</exception>
    public static DownloadPolicy From(FunctionServices services)
    {
        var otherwise = new DownloadPolicy();
        var hosts = services.OptionalSetting(AsteroidsSettings.DownloadHosts)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new DownloadPolicy
        {
            Hosts = hosts is { Length: > 0 } ? hosts : otherwise.Hosts,
            MaxBytes = services.OptionalNumber(AsteroidsSettings.DownloadMaxBytes, long.MaxValue) ?? otherwise.MaxBytes,
            Timeout = services.OptionalNumber(AsteroidsSettings.DownloadTimeoutSeconds, 900) is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise.Timeout,
        };
    }
}
