using System.Diagnostics;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>How often a work is done in a second, warm, and what it takes of a processor's time, which a busy machine doesn't stretch.</summary>
internal static class Speed
{
    // Of the processor's time, so that a busy machine doesn't leave a contender cold.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static async Task MeasureAsync(string name, IWork work)
    {
        await work.CheckAsync();
        var warm = Environment.CpuUsage.TotalTime + WarmUp;
        while (Environment.CpuUsage.TotalTime < warm)
        {
            await work.RunAsync();
        }

        var started = Stopwatch.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        var rounds = 0L;
        while (Stopwatch.GetElapsedTime(started) < Measured)
        {
            await work.RunAsync();
            rounds++;
        }

        double units = rounds * work.Units;
        var processor = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / units;
        Console.WriteLine(FormattableString.Invariant($"figure {name} {units / Stopwatch.GetElapsedTime(started).TotalSeconds:0} {work.UnitsPerSecond}"));
        Console.WriteLine(FormattableString.Invariant($"figure {name}-cpu {processor:0.00} microseconds"));
        await work.CheckAsync();
    }
}
