namespace AsteroidWorkflows.Build.Commands;

internal static class Compile
{
    // The restore has said it once; each project would say it again.
    private const string StandInsAreNoNews = "-nowarn:NU1603";

    public static async Task<string> RunAsync(string[] _)
    {
        await EnsureAsync();
        return $"build: {Repository.Solution} is built ({Repository.Configuration}).";
    }

    public static async Task EnsureAsync()
    {
        await Setup.EnsureAsync();
        await Step.RunAsync("Compile", () => Shell.StreamAsync(
            "dotnet",
            ["build", Repository.Solution, "-c", Repository.Configuration, "--no-restore", "--nologo", "-v", "quiet", "-clp:NoSummary", StandInsAreNoNews],
            "the code does not compile"));
    }
}
