using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>What scenarios in a browser need on this machine.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "google-chrome", "chromium-browser"];

    /// <summary>The browser; null where there is none.</summary>
    public static string? Path { get; } = Find(Names);

    public static string? Node { get; } = Find("node");

    /// <summary>The scenarios.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(RepositoryRoot.Path, "toolkit", "test", "Page");

    /// <summary>What is missing, and how to get it; null: nothing.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "The page is tried in a browser on Linux only."
        : Path is null ? $"There is no {string.Join(", ", Names)} on the PATH: install Chromium (Debian: apt-get install chromium) to try the page in it."
        : Node is null ? "There is no node on the PATH: install Node.js to try the page in a browser."
        : !Directory.Exists(System.IO.Path.Combine(Folder, "node_modules", "playwright-core")) ? "playwright-core is not installed: `dotnet run build.cs test` does that, or `npm ci` in toolkit/test/Page."
        : null;

    private static string? Find(params IEnumerable<string> names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
