namespace AsteroidWorkflows.Build.Commands;

internal static class Compile
{
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
            ["build", Repository.Solution, "-c", Repository.Configuration, "--no-restore", "--nologo", "-v", "quiet", "-clp:NoSummary"],
            "the code does not compile"));
    }
}
