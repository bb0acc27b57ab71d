using AsteroidWorkflows.Micro;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: a generated project would be built by the rules for our own code.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(10))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithArtifactsPath(Path.Combine("artifacts", "bench"));

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config);

// What each unit test of a workflow pays.
const double MostMilliseconds = 1;
foreach (var report in summaries.SelectMany(summary => summary.Reports).Where(report => report.BenchmarkCase.Descriptor.Type != typeof(Expressions)))
{
    if (report.ResultStatistics is { } times)
    {
        var milliseconds = times.Median / 1_000_000;
        Console.WriteLine(FormattableString.Invariant(
            $"{report.BenchmarkCase.Descriptor.GetFilterName()}: median {milliseconds:0.000} ms (at most {MostMilliseconds} ms: {(milliseconds <= MostMilliseconds ? "reached" : "not reached")})"));
    }
}
