namespace AsteroidWorkflows.Build;

/// <summary>
/// Synthesizes with jsii as it is, and as we run it, with nothing kept yet and with what earlier synths have kept, and holds everything that CDK writes against each other, byte by
/// byte: what saves time must not change anything else.
/// </summary>
internal static class SynthComparison
{
    private const string Plain = "jsii as it is";
    private const string NothingKept = "nothing kept yet";
    private const string Kept = "what was kept";

    // How long CDK took for what; it is there in some environments, and never the same twice.
    private const string Times = "performance-counters.json";

    /// <exception cref="BuildException">A synth fails, or two differ: the message names the files.</exception>
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("asteroid-synths-").FullName;
        try
        {
            await CompareAsync(folder, [Plain, NothingKept, Kept]);
            // Other templates: their reports aren't kept, but the engine that checks them is.
            await CompareAsync(folder, [Plain, Kept], "--context", "log-retention-days=30");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What two folders differ in: files that one of them lacks, and files with other bytes.</summary>
    internal static IReadOnlyList<string> Differences(string one, string other)
    {
        var (mine, others) = (FilesIn(one), FilesIn(other));
        return
        [
            .. mine.Except(others).Concat(others.Except(mine)).Concat(mine.Intersect(others).Where(file =>
                !File.ReadAllBytes(Path.Combine(one, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, file))))).Order(StringComparer.Ordinal),
        ];
    }

    private static async Task CompareAsync(string folder, string[] ways, params string[] options)
    {
        foreach (var way in ways)
        {
            await SynthesizeAsync(way, folder, options);
            var differences = Differences(Path.Combine(folder, ways[0]), Path.Combine(folder, way));
            if (differences.Count > 0)
            {
                throw new BuildException($"a synth with {way} is not the same as with {ways[0]}: {string.Join(", ", differences)} differ. FAST_SYNTH=false leaves jsii as it is.");
            }
        }
    }

    private static async Task SynthesizeAsync(string way, string folder, string[] options)
    {
        // All in the same folder, whose path is in some of the files.
        var output = Path.Combine(folder, "cdk.out");
        var (exit, text) = await Shell.CaptureAsync(
            "node",
            [CdkCli.Script, "synth", "--quiet", "--context", "allow-stand-ins=true", "--output", output, .. options],
            environment: way == Plain ? new() { ["FAST_SYNTH"] = "false" } : new() { ["FAST_SYNTH"] = "true", ["CI"] = "", ["FAST_SYNTH_FOLDER"] = Path.Combine(folder, "kept") });
        if (exit != 0)
        {
            throw new BuildException($"a synth with {way} failed:\n{text}");
        }

        var kept = Path.Combine(folder, way);
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }

        Directory.Move(output, kept);
    }

    private static List<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => file != Times)];
}
