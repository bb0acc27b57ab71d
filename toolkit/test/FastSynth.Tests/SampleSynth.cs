using System.Diagnostics;

namespace AsteroidWorkflows.FastSynth.Tests;

/// <summary>Synths of a small app, each in a process of its own, over one folder for what is kept.</summary>
internal sealed class SampleSynth : IDisposable
{
    /// <summary>A delay that CloudFormation takes.</summary>
    public const int Good = 10;

    /// <summary>A delay that CloudFormation refuses, as CDK's validation says before.</summary>
    public const int Bad = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("fast-synth-").FullName;

    private int _outputs;

    public string Cache => Path.Combine(_folder, "kept");

    /// <summary>The one kept file of a name, wherever it lies below the folder.</summary>
    public string Kept(string name) => Directory.EnumerateFiles(Cache, name, SearchOption.AllDirectories).Single();

    public SynthResult Run(int delay, string mode = "true", string? cache = null) => Read(Start(delay, mode, cache));

    public Running Start(int delay, string mode = "true", string? cache = null)
    {
        var output = Path.Combine(_folder, $"out-{++_outputs}");
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AsteroidWorkflows.FastSynth.App.dll"), $"{delay}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["CI"] = "",
                ["CDK_CONTEXT_JSON"] = """{"@aws-cdk/core:validateAgainstDefaultRules":true}""",
                ["CDK_OUTDIR"] = output,
                ["CDK_VALIDATION"] = null,
                ["FAST_SYNTH"] = mode,
                ["FAST_SYNTH_FOLDER"] = cache ?? Cache,
                ["JSII_RUNTIME"] = null,
                ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20",
            },
        })!;
        return new Running(process, output, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public static SynthResult Read(Running running)
    {
        using var process = running.Process;
        process.WaitForExit();
        var text = running.Output.Result + running.Error.Result;
        return new SynthResult(
            process.ExitCode == 0,
            text.Contains("DelaySeconds: 1000 is greater than the maximum of 900", StringComparison.Ordinal),
            Directory.EnumerateFiles(running.Folder).OrderBy(file => file, StringComparer.Ordinal)
                .Select(file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file)}").Aggregate("", (all, file) => all + file),
            text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal sealed record Running(Process Process, string Folder, Task<string> Output, Task<string> Error);
}

/// <summary>What came of a synth.</summary>
/// <param name="Succeeded">Whether it ended with 0.</param>
/// <param name="Refused">Whether it said what is wrong with the bad template.</param>
/// <param name="Files">All files that it wrote.</param>
/// <param name="Text">What it said.</param>
internal sealed record SynthResult(bool Succeeded, bool Refused, string Files, string Text);
