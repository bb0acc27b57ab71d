using System.Diagnostics;

namespace AsteroidWorkflows.Build;

/// <summary>Synths of the app over one folder for what is kept, held against a synth that keeps nothing.</summary>
internal sealed class SynthUnderAttack(string folder)
{
    private readonly string _kept = Path.Combine(folder, "kept");
    private readonly string _expected = Path.Combine(folder, "expected");

    /// <summary>All files that are kept.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(_kept, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Synthesizes without anything kept, which is what others are held against, and once so that something is kept.</summary>
    public async Task ExpectAsync()
    {
        await SynthesizeAsync(_expected, "false");
        await CheckAsync("first");
    }

    /// <exception cref="BuildException">The synth fails, or gives other files.</exception>
    public async Task CheckAsync(string name)
    {
        var output = Path.Combine(folder, name);
        await SynthesizeAsync(output, "true");
        if (SynthComparison.Differences(_expected, output) is { Count: > 0 } differences)
        {
            throw new BuildException($"{string.Join(", ", differences)} differ from a synth without anything kept.");
        }
    }

    /// <summary>Starts a synth over an empty folder and kills all of its processes a little later.</summary>
    public async Task KillAsync(TimeSpan after)
    {
        Directory.Delete(_kept, recursive: true);
        using var process = Process.Start(Start(Path.Combine(folder, "killed"), "true"))!;
        using var waiting = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(waiting.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Synthesizes where what is kept finds no room, if this machine lets us make such a place.</summary>
    public async Task FillDiskAsync()
    {
        var (program, arguments) = App(Path.Combine(folder, "full"));
        var (exit, output) = await Shell.CaptureAsync(
            "unshare",
            ["--mount", "--map-root-user", "sh", "-c", """mount -t tmpfs -o size=2m none "$0" || exit 99; exec "$@" """, Directory.CreateDirectory(_kept).FullName, program, .. arguments],
            environment: Variables("true"));
        if (exit != 0 && exit != 99 && !output.Contains("unshare", StringComparison.Ordinal))
        {
            throw new BuildException($"a synth with a full disk failed:\n{output}");
        }
    }

    private async Task SynthesizeAsync(string output, string mode)
    {
        var (program, arguments) = App(output);
        var (exit, text) = await Shell.CaptureAsync(program, arguments, environment: Variables(mode));
        if (exit != 0)
        {
            throw new BuildException($"the synth failed:\n{text}");
        }
    }

    private ProcessStartInfo Start(string output, string mode)
    {
        var (program, arguments) = App(output);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Variables(mode))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static (string Program, string[] Arguments) App(string output) =>
        ("node", [CdkCli.Script, "synth", "--quiet", "--no-notices", "--context", "allow-stand-ins=true", "--output", output]);

    private Dictionary<string, string> Variables(string mode) =>
        new() { ["FAST_SYNTH"] = mode, ["CI"] = "", ["FAST_SYNTH_FOLDER"] = _kept, ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20" };
}
