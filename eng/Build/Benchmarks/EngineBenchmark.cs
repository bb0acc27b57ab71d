namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// The engine on the accounts workflow and on a Map of 10,000 items, against other interpreters on the same definitions; and what it keeps in memory.
/// </summary>
internal static class EngineBenchmark
{
    private const string Peer = "aws-local-stepfunctions";
    private const string Moto = "moto";
    private const string Fewer = "after 10,000";

    private static readonly string Program = Repository.Path("artifacts", "bin", "Engine.Bench", "release", "AsteroidWorkflows.Engine.Bench.dll");

    public static async Task RunAsync()
    {
        var peer = Repository.Path("eng", "bench", "engine-peer");
        await NpmPackages.InstallAsync(peer);
        List<Contender> contenders =
        [
            Ours("Engine"),
            new(Peer, "node", [Path.Combine(peer, "main.mjs")]) { PrintsFigures = true },
        ];
        if (await HasMotoAsync())
        {
            contenders.Add(new(Moto, "python3", [Path.Combine(peer, "moto_peer.py")]) { PrintsFigures = true });
        }
        else
        {
            Console.WriteLine("moto is left out: `python3 -c \"import moto\"` doesn't work here.");
        }

        await SideBySide.RunAsync(
            "executions of the accounts workflow with mocked tasks, and a Map of 10,000 items",
            contenders,
            [.. contenders.Skip(1).SelectMany(TenTimesAsFast)]);

        // The heap is less than a mebibyte, of which pools and tables come and go by a few tenths; what kept executions would be many times as much.
        await SideBySide.RunAsync(
            "memory after executions that aren't kept",
            [Ours("after 100,000", "memory", "100000"), Ours(Fewer, "memory", "10000")],
            new Target("heap", Fewer, AtMost: 1.5),
            new Target("working-set", Fewer, AtMost: 1.25));
    }

    private static IEnumerable<Target> TenTimesAsFast(Contender other) =>
    [
        new("accounts", other.Name, AtLeast: 10),
        new("accounts-cpu", other.Name, AtMost: 0.1),
        new("map-items", other.Name, AtLeast: 10),
        new("map-items-cpu", other.Name, AtMost: 0.1),
    ];

    private static Contender Ours(string name, params string[] words) =>
        new(name, "dotnet", [Program, .. words]) { PrintsFigures = true };

    private static async Task<bool> HasMotoAsync() =>
        Shell.Has("python3") && (await Shell.CaptureAsync("python3", ["-c", "import moto.stepfunctions.parser"])).Exit == 0;
}
