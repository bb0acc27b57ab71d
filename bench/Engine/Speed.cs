using System.Diagnostics;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>How often a work is done in a second, warm.</summary>
internal static class Speed
{
    // Of the processor's time, so that a busy machine doesn't leave a contender cold.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
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
        var rounds = 0L;
        while (Stopwatch.GetElapsedTime(started) < Measured)
        {
            await work.RunAsync();
            rounds++;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"figure {name} {rounds * work.Units / Stopwatch.GetElapsedTime(started).TotalSeconds:0} {work.UnitsPerSecond}"));
        await work.CheckAsync();
    }
}
