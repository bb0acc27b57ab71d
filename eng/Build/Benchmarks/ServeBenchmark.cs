namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// <c>asteroid serve</c> under load: executions all started at once over HTTP and kept on disk, and the server that comes back to them after a kill.
/// It fails if one of them is lost.
/// </summary>
internal static class ServeBenchmark
{
    private const string Fewer = "1,000 executions";

    public static Task RunAsync() => SideBySide.RunAsync(
        "executions started at once through the API, and the server's return to them",
        [Of("5,000 executions", 5_000), Of(Fewer, 1_000)],
        new Target("list-page", Fewer, AtMost: 10));

    private static Contender Of(string name, int executions) =>
        new(name, "dotnet", ["run", "--project", "eng/bench/Serve", "-c", Repository.Configuration, "--no-build", "--", $"{executions}"]) { PrintsFigures = true };
}
