namespace AsteroidWorkflows.FastSynth.Tests;

/// <summary>What is kept is damaged in every way that a machine knows; a synth over it gives what one without it gives.</summary>
public sealed class AttackTests(AttackTests.Warm warm) : IClassFixture<AttackTests.Warm>
{
    private static readonly Lazy<SynthResult> Plain = new(() =>
    {
        using var synth = new SampleSynth();
        return synth.Run(SampleSynth.Good, "false");
    });

    private readonly SampleSynth _synth = warm.Synth;

    [Fact]
    public void With_what_was_kept_the_files_are_the_same_to_the_byte()
    {
        AssertGood(_synth.Run(SampleSynth.Good));
        AssertGood(_synth.Run(SampleSynth.Good));
        AssertGood(_synth.Run(SampleSynth.Good, "without a cache"));
    }

    [Theory]
    [InlineData("a bit flipped")]
    [InlineData("cut short")]
    [InlineData("code edited")]
    public void What_is_damaged_is_made_anew(string damage)
    {
        string[] code = ["program.js", "main.cjs", "module-store.cjs"];
        var whole = code.Select(file => File.ReadAllBytes(_synth.Kept(file))).ToList();
        foreach (var file in code.Concat(["modules.bin", "validator.bin", "reports.bin"]))
        {
            Damage(_synth.Kept(file), damage);
        }

        AssertBad(_synth.Run(SampleSynth.Bad));
        Assert.Equal(whole, code.Select(file => File.ReadAllBytes(_synth.Kept(file))));
        AssertGood(_synth.Run(SampleSynth.Good));
    }

    [Fact]
    public void A_template_that_must_fail_fails_after_a_good_one_and_each_time()
    {
        AssertGood(_synth.Run(SampleSynth.Good));
        AssertBad(_synth.Run(SampleSynth.Bad));
        AssertBad(_synth.Run(SampleSynth.Bad));
        AssertGood(_synth.Run(SampleSynth.Good));
    }

    [Fact]
    public void Three_at_once_over_an_empty_folder_do_not_disturb_each_other()
    {
        Directory.Delete(_synth.Cache, recursive: true);
        var running = new[] { SampleSynth.Good, SampleSynth.Bad, SampleSynth.Good }.Select(delay => _synth.Start(delay)).ToList();
        var results = running.Select(SampleSynth.Read).ToList();

        AssertGood(results[0]);
        AssertBad(results[1]);
        AssertGood(results[2]);
    }

    [Fact]
    public void What_killed_processes_and_other_builds_have_left_goes()
    {
        var first = _synth.Start(SampleSynth.Good);
        first.Process.Kill(entireProcessTree: true);
        first.Process.WaitForExit();
        var gone = first.Process.Id;
        File.WriteAllText(Path.Combine(_synth.Cache, $"validator.bin.{gone}.draft"), "half of an engine");

        var (old, used) = (Path.Combine(_synth.Cache, "program-old"), Path.Combine(_synth.Cache, "program-used"));
        Directory.CreateDirectory(old);
        Directory.CreateDirectory(used);
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        AssertGood(_synth.Run(SampleSynth.Good));

        Assert.Empty(Directory.EnumerateFiles(_synth.Cache, "*.draft", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(used));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_costs_time_and_nothing_else()
    {
        var file = Path.GetTempFileName();

        AssertGood(_synth.Run(SampleSynth.Good, cache: file));

        Assert.Equal(0, new FileInfo(file).Length);
        File.Delete(file);
    }

    /// <summary>A folder that a synth has filled already.</summary>
    public sealed class Warm : IDisposable
    {
        public Warm() => AssertGood(Synth.Run(SampleSynth.Good));

        internal SampleSynth Synth { get; } = new();

        public void Dispose() => Synth.Dispose();
    }

    private static void Damage(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        switch (how)
        {
            case "a bit flipped":
                File.WriteAllBytes(file, bytes);
                break;
            case "cut short":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            default:
                File.AppendAllText(file, "\nthrow new Error('edited');");
                break;
        }
    }

    private static void AssertGood(SynthResult result)
    {
        Assert.True(result.Succeeded, result.Text);
        Assert.Equal(Plain.Value.Files, result.Files);
    }

    private static void AssertBad(SynthResult result)
    {
        Assert.False(result.Succeeded, "a template that CloudFormation refuses was taken");
        Assert.True(result.Refused, result.Text);
    }
}
