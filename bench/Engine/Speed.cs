using System.Diagnostics;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>How often a work is done in a second, warm.</summary>
internal static class Speed
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static async Task MeasureAsync(string name, IWork work)
    {
        await work.CheckAsync();
        await RunForAsync(WarmUp, work);
        Console.WriteLine(FormattableString.Invariant($"figure {name} {await RunForAsync(Measured, work):0} {work.UnitsPerSecond}"));
        await work.CheckAsync();
    }

    private static async Task<double> RunForAsync(TimeSpan time, IWork work)
    {
        var started = Stopwatch.GetTimestamp();
        var rounds = 0L;
        do
        {
            await work.RunAsync();
            rounds++;
        }
        while (Stopwatch.GetElapsedTime(started) < time);

        return rounds * work.Units / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
