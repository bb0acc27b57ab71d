using AsteroidWorkflows.Build.Feed;

namespace AsteroidWorkflows.Build.Commands;

internal static class Setup
{
    public static async Task<string> RunAsync(string[] _)
    {
        var made = await EnsureAsync();
        return made.Count == 0
            ? "setup: everything is in place."
            : $"setup: everything is in place; {made.Count} packages that the registry lacks were made in eng/feed: {string.Join(", ", made)}.";
    }

    /// <summary>What every other command stands on.</summary>
    public static async Task<IReadOnlyList<string>> EnsureAsync()
    {
        await Step.RunAsync("npm packages", () => NpmPackages.InstallAsync(Repository.Root));
        var made = await Step.RunAsync("NuGet packages", Restore.RunAsync);
        if (FeedFolder.StandIns() is { Count: > 0 } standIns)
        {
            Console.WriteLine($"   This machine's registry lacks {string.Join(", ", standIns)}: stand-ins serve everything but a deployment.");
        }

        return made;
    }
}
