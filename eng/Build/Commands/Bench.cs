using AsteroidWorkflows.Build.Benchmarks;

namespace AsteroidWorkflows.Build.Commands;

internal static class Bench
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        await Step.RunAsync("Synth", SynthBenchmark.RunAsync);
        await Step.RunAsync("Rendering and expressions", () => Shell.StreamAsync(
            "dotnet", ["run", "--project", "bench/Micro", "-c", Repository.Configuration, "--no-build", "--", .. further], "a benchmark failed"));
        return "bench: the tables of the second part are also in artifacts/bench/results.";
    }
}
