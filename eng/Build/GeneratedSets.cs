namespace AsteroidWorkflows.Build;

/// <summary>Every set of committed files that is made of the code, and the command that makes it.</summary>
internal static class GeneratedSets
{
    public static IReadOnlyList<GeneratedFiles> All { get; } =
    [
        new("Definitions and graphs", ["test/Workflows.Tests/Snapshots/*.json", "docs/graphs/*.md"], () => AcceptSnapshotsAsync("test/Workflows.Tests")),
        new("Templates", ["test/Cdk.Tests/Snapshots/*.json"], () => AcceptSnapshotsAsync("test/Cdk.Tests")),
        new("Flow's tables and overloads", ["docs/steps.md", "docs/states.md", "docs/patterns.md", "toolkit/src/Flow/Steps.Parallel.cs"], () => AcceptSnapshotsAsync("toolkit/test/Flow.Tests")),
    ];

    private static async Task AcceptSnapshotsAsync(string project)
    {
        var exit = await Shell.StreamAsync(
            "dotnet",
            ["test", project, "-c", Repository.Configuration, "--no-build", "--nologo", "-v", "quiet", "--filter", "FullyQualifiedName~Snapshot"],
            new Dictionary<string, string> { ["UPDATE_SNAPSHOTS"] = "1" });
        if (exit != 0)
        {
            throw new BuildException($"the snapshots of {project} could not be made; the output above says why.");
        }
    }
}
