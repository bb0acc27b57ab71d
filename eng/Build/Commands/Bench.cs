namespace AsteroidWorkflows.Build.Commands;

internal static class Bench
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        await Step.RunAsync("Benchmarks", () => Shell.StreamAsync(
            "dotnet", ["run", "--project", "bench/Micro", "-c", Repository.Configuration, "--no-build", "--", .. further], "a benchmark failed"));
        return "bench: the tables above are also in artifacts/bench/results.";
    }
}
