using System.Globalization;

namespace AsteroidWorkflows.Lambdas.Asteroids.Web;

/// <summary>What may be downloaded. Addresses come with the input, so they are not trusted.</summary>
public sealed class DownloadPolicy
{
    /// <summary>The environment variable for <see cref="Hosts"/>: names, separated by commas.</summary>
    public const string HostsVariable = "DOWNLOAD_HOSTS";

    /// <summary>The environment variable for <see cref="MaxBytes"/>.</summary>
    public const string MaxBytesVariable = "DOWNLOAD_MAX_BYTES";

    /// <summary>The environment variable for <see cref="Timeout"/>, in seconds.</summary>
    public const string TimeoutVariable = "DOWNLOAD_TIMEOUT_SECONDS";

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

    /// <summary>The policy that the environment sets; what it leaves out keeps its default.</summary>
    /// <exception cref="InvalidOperationException">A variable can't be read; the message names it.</exception>
    public static DownloadPolicy FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static DownloadPolicy From(Func<string, string?> environment)
    {
        var otherwise = new DownloadPolicy();
        var hosts = environment(HostsVariable)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new DownloadPolicy
        {
            Hosts = hosts is { Length: > 0 } ? hosts : otherwise.Hosts,
            MaxBytes = Number(environment, MaxBytesVariable, long.MaxValue) ?? otherwise.MaxBytes,
            Timeout = Number(environment, TimeoutVariable, 900) is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise.Timeout,
        };
    }

    private static long? Number(Func<string, string?> environment, string variable, long most)
    {
        if (environment(variable) is not { Length: > 0 } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new InvalidOperationException($"The environment variable {variable} is '{text}'; it must be a whole number from 1 to {most}.");
    }
}
