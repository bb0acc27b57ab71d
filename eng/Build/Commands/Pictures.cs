using System.Diagnostics;

namespace AsteroidWorkflows.Build.Commands;

/// <summary>Takes the pictures of README and docs: the page in a browser, over workflows that really run.</summary>
internal static class Pictures
{
    private static readonly string[] Browsers = ["chromium", "google-chrome", "chromium-browser"];

    public static async Task<string> RunAsync(string[] _)
    {
        var browser = Browsers.Select(Find).FirstOrDefault(path => path is not null)
            ?? throw new BuildException($"none of {string.Join(", ", Browsers)} is on the PATH. Install Chromium (Debian: apt-get install chromium) and run the command again.");
        await Compile.EnsureAsync();
        var page = Repository.Path("toolkit", "test", "Page");
        await Step.RunAsync("npm packages of the page's tests", () => NpmPackages.InstallAsync(page));
        var data = Directory.CreateTempSubdirectory("asteroid-pictures-").FullName;
        try
        {
            using var server = Serve(data);
            try
            {
                var address = AddressOf(server);
                var environment = new Dictionary<string, string> { ["PAGE_URL"] = address, ["PAGE_BROWSER"] = browser, ["PICTURES"] = Repository.Path("docs", "pictures") };
                var exit = await Shell.StreamAsync("node", [Path.Combine(page, "pictures.mjs")], environment);
                return exit == 0 ? "pictures: docs/pictures is new; look at each before you commit it." : throw new BuildException("the pictures could not be taken; the output above says why.");
            }
            finally
            {
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Process Serve(string data) => Process.Start(
        new ProcessStartInfo("dotnet", ["run", "--project", "src/Cli", "-c", Repository.Configuration, "--no-build", "--", "serve", "--port", "0", "--data", data])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        }) ?? throw new BuildException("'dotnet' did not start.");

    // The server's first line begins with where it listens.
    private static string AddressOf(Process server)
    {
        var line = server.StandardOutput.ReadLine() ?? throw new BuildException("`asteroid serve` ended before it listened; the output above says why.");
        return line.Split(' ')[0] + "/";
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
