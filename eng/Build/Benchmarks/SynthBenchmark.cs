namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>Whole <c>cdk synth</c> of all four stacks, warm, against the same resources in TypeScript: as <c>cdk init</c> leaves an app, and compiled.</summary>
internal static class SynthBenchmark
{
    public static async Task RunAsync()
    {
        var peer = Repository.Path("bench", "synth-peer");
        await NpmPackages.InstallAsync(peer);
        await Shell.StreamAsync("node", [Path.Combine(peer, "node_modules", "typescript", "bin", "tsc"), "--project", peer], "the TypeScript peer does not compile");

        // The peer takes the functions' packages that our synth publishes.
        await Commands.Synth.TemplatesAsync([]);
        var folder = Directory.CreateTempSubdirectory("asteroid-bench-");
        try
        {
            await SideBySide.RunAsync("cdk synth of all four stacks",
            [
                Synth("C#", null),
                Synth("TypeScript, ts-node", $"npx --prefix {peer} ts-node --project {Path.Combine(peer, "tsconfig.json")} --prefer-ts-exts {Path.Combine(peer, "bin", "app.ts")}"),
                Synth("TypeScript, compiled", $"node {Path.Combine(peer, "dist", "bin", "app.js")}"),
            ],
            new Target("time", "TypeScript, ts-node", AtMost: 0.3),
            new Target("time", "TypeScript, compiled", AtMost: 1.6));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Contender Synth(string name, string? app) => new(
            name, "node", [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", "--output", Path.Combine(folder.FullName, name), .. app is null ? Array.Empty<string>() : ["--app", app]]);
    }
}
