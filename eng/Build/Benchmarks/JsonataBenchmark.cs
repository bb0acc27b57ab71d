using System.Text.Json;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>Evaluations of expressions that are parsed once, against JSONata's own implementation, whose results ours have to equal.</summary>
internal static class JsonataBenchmark
{
    private const string Peer = "jsonata";

    private static readonly string Program = Repository.Path("artifacts", "bin", "Jsonata.Bench", "release", "AsteroidWorkflows.Jsonata.Bench.dll");

    public static async Task RunAsync()
    {
        var peer = Repository.Path("toolkit", "bench", "jsonata-peer");
        await NpmPackages.InstallAsync(peer);
        var file = Path.Combine(Path.GetTempPath(), $"asteroid-bench-{Guid.NewGuid():N}.json");
        try
        {
            await Shell.StreamAsync("node", [Path.Combine(peer, "prepare.mjs"), file], "the expressions could not be prepared");
            await SideBySide.RunAsync(
                "evaluations of an expression",
                [
                    new("ours", "dotnet", [Program, file]) { PrintsFigures = true },
                    new(Peer, "node", [Path.Combine(peer, "main.mjs"), file]) { PrintsFigures = true },
                ],
                [.. NamesIn(file).Select(name => new Target(name, Peer, AtLeast: 2))]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static List<string> NamesIn(string file)
    {
        using var works = JsonDocument.Parse(File.ReadAllText(file));
        return [.. works.RootElement.EnumerateArray().Select(work => work.GetProperty("name").GetString()!)];
    }
}
