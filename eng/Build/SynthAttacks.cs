using System.Diagnostics;

namespace AsteroidWorkflows.Build;

/// <summary>
/// For about a minute, damages what FastSynth keeps and synthesizes over it: a bit flipped, a file cut short, emptied or gone, a synth killed in the midst, two at once, a full disk.
/// What comes out must be what comes out without anything kept, byte by byte.
/// </summary>
internal static class SynthAttacks
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    /// <returns>How many attacks there were.</returns>
    /// <exception cref="BuildException">A synth failed, or gave something else; the message says after which attack, and how to repeat it.</exception>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fast-synth-attacks-").FullName;
        try
        {
            var seed = Environment.TickCount;
            return await RunAsync(new SynthUnderAttack(folder), new Random(seed), seed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(SynthUnderAttack synth, Random random, int seed)
    {
        await synth.ExpectAsync();
        var attacks = new List<(string Name, Func<Task> RunAsync)>
        {
            ("two at once", () => Task.WhenAll(synth.CheckAsync("one"), synth.CheckAsync("other"))),
            ("killed", () => synth.KillAsync(TimeSpan.FromMilliseconds(random.Next(200, 4000)))),
            ("a full disk", synth.FillDiskAsync),
        };
        attacks.AddRange(FileDamage.All.SelectMany(damage => synth.Files, (damage, file) => ($"{damage.Name} in {Path.GetFileName(file)}", (Func<Task>)(() =>
        {
            if (File.Exists(file))
            {
                damage.Do(file, random);
            }

            return Task.CompletedTask;
        }))));

        var started = Stopwatch.GetTimestamp();
        var count = 0;
        foreach (var (name, runAsync) in Shuffled(attacks, random).TakeWhile(_ => Stopwatch.GetElapsedTime(started) < Duration))
        {
            try
            {
                await runAsync();
                await synth.CheckAsync("after");
            }
            catch (BuildException failure)
            {
                throw new BuildException($"after '{name}' (seed {seed}): {failure.Message}");
            }

            count++;
        }

        return count;
    }

    private static (string Name, Func<Task> RunAsync)[] Shuffled(List<(string Name, Func<Task> RunAsync)> attacks, Random random)
    {
        var all = attacks.ToArray();
        random.Shuffle(all);
        return all;
    }
}
