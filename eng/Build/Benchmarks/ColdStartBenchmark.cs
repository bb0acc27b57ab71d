using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// From the start of a function's process to its first answer, on a real event, against a Runtime API on the loopback address: the native package,
/// the managed one with and without code compiled ahead, and the same logic on Node.
/// </summary>
internal static class ColdStartBenchmark
{
    private static readonly string Packages = Repository.Path("artifacts", "bench", "coldstart");
    private static readonly string Processor = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    public static async Task RunAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new BuildException("Cold starts are measured on Linux, as it is Lambda's: native packages are made there, and memory is read from /proc.");
        }

        var peer = Repository.Path("eng", "bench", "coldstart-peer");
        await NpmPackages.InstallAsync(peer);
        await Shell.StreamAsync(Shell.Npm, ["run", "--silent", "--prefix", peer, "bundle"], "the peer's functions can't be bundled");
        await PublishAsync("eng/bench/ColdStart.ManagedHost", "host", "--self-contained", "false", "-p:PublishReadyToRun=true");
        foreach (var project in new[] { "Accounts", "Orders" })
        {
            await PublishAsync($"lambdas/Native/{project}", $"{project}-native", "-p:PublishAot=true");
            await PublishAsync($"lambdas/{project}", $"{project}-ahead", "--self-contained", "false", "-p:UseAppHost=false", "-p:PublishReadyToRun=true");
            await PublishAsync($"lambdas/{project}", $"{project}-plain", "--self-contained", "false", "-p:UseAppHost=false", "-p:PublishReadyToRun=false");
        }

        foreach (var (project, function, what) in new[] { ("Accounts", "DataChecking", "a check of an address"), ("Orders", "ProcessItem", "an order's total"), ("Accounts", "Find", "a query of DynamoDB through the AWS SDK") })
        {
            await SideBySide.RunAsync(
                $"Cold start of {function}, {what}",
                [
                    Dotnet("native", function, $"{project}-native", Package($"{project}-native", "bootstrap")),
                    Dotnet("managed, ReadyToRun", function, $"{project}-ahead", "dotnet", Package("host", "AsteroidWorkflows.ManagedHost.dll")),
                    Dotnet("managed, plain", function, $"{project}-plain", "dotnet", Package("host", "AsteroidWorkflows.ManagedHost.dll")),
                    Contender("Node", function, "node", Path.Combine(peer, "dist"), "node", Path.Combine(peer, "runtime.mjs")),
                ],
                new Target("time", "managed, plain", AtMost: 0.1),
                new Target("time", "Node", AtMost: 1.0),
                new Target("processor", "managed, plain", AtMost: 0.1),
                new Target("processor", "Node", AtMost: 1.0));
        }
    }

    // Each in a folder of its own for what is built on the way: the options change what the compiler is asked for.
    private static async Task PublishAsync(string project, string name, params string[] options)
    {
        var (exit, output) = await Shell.CaptureAsync("dotnet",
        [
            "publish", project, "-c", Repository.Configuration, "-r", Processor, "-o", Package(name), "--nologo", "-v", "quiet",
            $"-p:ArtifactsPath={Repository.Path("artifacts", "bench", "coldstart-build", name)}", .. options,
        ]);
        if (exit != 0)
        {
            throw new BuildException($"{project} could not be published for {Processor}:\n{output}");
        }
    }

    private static string Package(params ReadOnlySpan<string> parts) => Path.Combine([Packages, .. parts]);

    private static Contender Dotnet(string name, string function, string package, params string[] program) => Contender(name, function, "dotnet", Package(package), program);

    private static Contender Contender(string name, string function, string kind, string package, params string[] program) =>
        new(name, "dotnet", [Repository.Path("artifacts", "bin", "ColdStart", "release", "AsteroidWorkflows.ColdStart.dll"), function, kind, package, .. program]) { PrintsFigures = true };
}
