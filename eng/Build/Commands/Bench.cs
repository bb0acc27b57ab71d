using AsteroidWorkflows.Build.Benchmarks;

namespace AsteroidWorkflows.Build.Commands;

internal static class Bench
{
    private static readonly (string Name, Func<Task> RunAsync)[] Benchmarks =
    [
        ("synth", SynthBenchmark.RunAsync),
        ("files", FunctionBenchmarks.FilesAsync),
        ("thumbnails", FunctionBenchmarks.ThumbnailsAsync),
        ("engine", EngineBenchmark.RunAsync),
        ("serve", ServeBenchmark.RunAsync),
        ("coldstart", ColdStartBenchmark.RunAsync),
        ("jsonata", JsonataBenchmark.RunAsync),
        ("micro", () => Shell.StreamAsync(
            "dotnet", ["run", "--project", "eng/bench/Micro", "-c", Repository.Configuration, "--no-build"], "a benchmark failed")),
    ];

    /// <summary>Runs the benchmarks that are named; all of them where none is.</summary>
    public static async Task<string> RunAsync(string[] names)
    {
        if (names.Except(Benchmarks.Select(benchmark => benchmark.Name)).FirstOrDefault() is { } unknown)
        {
            throw new BuildException($"There is no benchmark '{unknown}'. There are: {string.Join(", ", Benchmarks.Select(benchmark => benchmark.Name))}.");
        }

        await Compile.EnsureAsync();
        Console.WriteLine($"Machine: {await Machine.DescribeAsync()}");
        foreach (var (name, runAsync) in Benchmarks.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name)))
        {
            await Step.RunAsync($"Benchmark {name}", runAsync);
        }

        return "bench: docs/performance.md says what these figures are for.";
    }
}
