namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// Whole <c>cdk synth</c> of all four stacks, warm, against the same resources in TypeScript: as <c>cdk init</c> leaves an app, and compiled. Once with templates as they were at
/// the synth before, once with templates that have to be checked, and once without CDK's own validation of templates.
/// </summary>
internal static class SynthBenchmark
{
    private const string TsNode = "TypeScript, ts-node";
    private const string Compiled = "TypeScript, compiled";

    // What our app knows of templates that were checked.
    private static readonly string Reports = Repository.Path("artifacts", "fast-synth", "reports.bin");

    private static readonly Target[] Targets = [new("time", TsNode, AtMost: 0.3), new("time", Compiled, AtMost: 1.6)];

    public static async Task RunAsync()
    {
        var peer = Repository.Path("eng", "bench", "synth-peer");
        await NpmPackages.InstallAsync(peer);
        await Shell.StreamAsync("node", [Path.Combine(peer, "node_modules", "typescript", "bin", "tsc"), "--project", peer], "the TypeScript peer does not compile");

        // The peer takes the functions' packages that our synth publishes.
        await Commands.Synth.TemplatesAsync([]);
        var folder = Directory.CreateTempSubdirectory("asteroid-bench-").FullName;
        try
        {
            await RunAsync("cdk synth of all four stacks", peer, folder, before: null);
            SameResources.Check(Path.Combine(folder, "C#"), Path.Combine(folder, Compiled));
            await RunAsync("cdk synth of all four stacks, no template checked before", peer, folder, () => File.Delete(Reports));
            await RunAsync("cdk synth --no-validation of all four stacks", peer, folder, before: null, "--no-validation");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task RunAsync(string title, string peer, string folder, Action? before, params string[] options)
    {
        return SideBySide.RunAsync(title,
        [
            Synth("C#") with { Before = before, Environment = CdkCli.Fast },
            Synth("C#, without a cache"),
            Synth("C#, jsii as it is") with { Environment = new() { ["FAST_SYNTH"] = "false" } },
            Synth(TsNode, "--app", $"npx --prefix {peer} ts-node --project {Path.Combine(peer, "tsconfig.json")} --prefer-ts-exts {Path.Combine(peer, "bin", "app.ts")}"),
            Synth(Compiled, "--app", $"node {Path.Combine(peer, "dist", "bin", "app.js")}"),
            // Reads what the first one has written, and runs no app: the part that is CDK's command line, whatever the language.
            new("the command line alone", "node", [CdkCli.Script, "synth", "--quiet", "--app", Path.Combine(folder, "C#"), .. options]),
        ],
        Targets);

        Contender Synth(string name, params string[] app) => new(
            name, "node", [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", "--output", Path.Combine(folder, name), .. app, .. options]);
    }
}
