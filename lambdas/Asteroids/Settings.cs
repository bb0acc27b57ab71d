namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>The settings of the functions: environment variables, all of them optional. The table says which function reads which.</summary>
public static class AsteroidsSettings
{
    /// <summary>The hosts that files may come from: names, separated by commas. By default the two that publish the asteroid data.</summary>
    public const string DownloadHosts = "DOWNLOAD_HOSTS";

    /// <summary>The largest file that is taken, in bytes; 1 GiB by default.</summary>
    public const string DownloadMaxBytes = "DOWNLOAD_MAX_BYTES";

    /// <summary>The longest that a download may take, in seconds; 50 by default, 900 at most.</summary>
    public const string DownloadTimeoutSeconds = "DOWNLOAD_TIMEOUT_SECONDS";
}
