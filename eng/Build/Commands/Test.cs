namespace AsteroidWorkflows.Build.Commands;

internal static class Test
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        // What drives the page in a browser, where there is one.
        await Step.RunAsync("npm packages of the page's tests", () => NpmPackages.InstallAsync(Repository.Path("toolkit", "test", "Page")));
        // Without it, the random expressions would be compared with our own JSONata only.
        await Step.RunAsync("npm's jsonata", () => NpmPackages.InstallAsync(Repository.Path("toolkit", "test", "Flow.Generator", "Peer")));
        var results = Repository.Path("artifacts", "test-results");
        if (Directory.Exists(results))
        {
            Directory.Delete(results, recursive: true);
        }

        var exit = await Step.RunAsync("Test", () => Shell.StreamAsync(
            "dotnet",
            ["test", Repository.Solution, "-c", Repository.Configuration, "--no-build", "--nologo",
             "--logger", "console;verbosity=minimal", "--logger", "trx", .. further]));

        var summary = TestSummary.Read(results);
        foreach (var figure in summary.Figures)
        {
            Console.WriteLine($"   {figure}");
        }

        if (exit != 0 || summary.Failed > 0)
        {
            throw new BuildException("some tests failed; their names and messages are above.") { LastLine = summary.ToString() };
        }

        var silent = TestProjects().Count() - summary.Projects;
        return silent > 0 && further.Length == 0
            ? throw new BuildException($"{silent} test projects gave no result; the output above says why.") { LastLine = summary.ToString() }
            : summary.ToString();
    }

    private static IEnumerable<string> TestProjects() =>
        File.ReadLines(Repository.Path(Repository.Solution)).Where(line => line.Contains(".Tests.csproj", StringComparison.Ordinal));
}
