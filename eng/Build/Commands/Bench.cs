namespace AsteroidWorkflows.Build.Commands;

internal static class Bench
{
    public static async Task<string> RunAsync(string[] further)
    {
        await Compile.EnsureAsync();
        return "bench: there are no benchmarks yet.";
    }
}
