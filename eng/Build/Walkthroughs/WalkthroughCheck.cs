namespace AsteroidWorkflows.Build.Walkthroughs;

/// <summary>Does what CONTRIBUTING.md tells to do for a function and a workflow, in a copy of the repository: it compiles, its tests pass, it runs, and nothing else had to be edited.</summary>
internal static class WalkthroughCheck
{
    // Orders: the function's own test. The others look at whatever functions and workflows there are.
    private static readonly (string Project, string? Filter)[] Tests =
    [
        ("test/Orders.Tests", null),
        ("test/Workflows.Tests", null),
        ("test/Cli.Tests", "FullyQualifiedName~Commands|FullyQualifiedName~ServedPageTests"),
    ];

    public static async Task RunAsync()
    {
        var changes = Walkthrough.Read(await File.ReadAllTextAsync(Repository.Path("CONTRIBUTING.md")));
        var folder = Directory.CreateTempSubdirectory("walkthrough-").FullName;
        try
        {
            await CopyAsync(folder);
            foreach (var change in changes)
            {
                change.Apply(folder);
            }

            await DotnetAsync(folder, ["test", "test/Workflows.Tests", "-c", Repository.Configuration, "--filter", "FullyQualifiedName~Snapshot"], new() { ["UPDATE_SNAPSHOTS"] = "1" });
            foreach (var (project, filter) in Tests)
            {
                await DotnetAsync(folder, ["test", project, "-c", Repository.Configuration, .. filter is null ? (string[])[] : ["--filter", filter]]);
            }

            var asteroid = Path.Combine(folder, "artifacts", "bin", "Cli", "release", "AsteroidWorkflows.Cli.dll");
            var ran = await DotnetAsync(folder, [asteroid, "run", "pieces", "--ephemeral", "--json"]);
            if (!ran.Contains("\"itemCount\": 5", StringComparison.Ordinal))
            {
                throw new BuildException($"`asteroid run pieces` did not count five pieces:\n{ran}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is or would be committed, and the packages that this machine has made.</summary>
    private static async Task CopyAsync(string folder)
    {
        var listed = await Shell.CaptureAsync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
        var packages = Directory.EnumerateFiles(Repository.Path("eng", "feed"), "*.nupkg").Select(file => Path.GetRelativePath(Repository.Root, file));
        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(packages).Distinct())
        {
            if (File.Exists(Repository.Path(file)))
            {
                var copy = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Repository.Path(file), copy);
            }
        }
    }

    private static async Task<string> DotnetAsync(string folder, string[] arguments, Dictionary<string, string>? environment = null)
    {
        var (exit, output) = await Shell.CaptureAsync("dotnet", arguments, folder, environment);
        return exit == 0 ? output : throw new BuildException($"The walk-through of CONTRIBUTING.md does not work: `dotnet {string.Join(' ', arguments)}` ended with {exit}\n{output}");
    }
}
