using System.Diagnostics;

namespace AsteroidWorkflows.Jsonata.Bench;

/// <summary>How many evaluations are made in a second, warm.</summary>
internal static class Speed
{
    // Of the processor's time, so that a busy machine doesn't leave a contender cold.
    private static readonly TimeSpan TimeToWarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeToGetUsed = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(0.3);

    /// <summary>Before anything is measured: what all expressions share is compiled to the end.</summary>
    public static void WarmUp(Evaluation[] evaluations) => RunFor(TimeToWarmUp, evaluations);

    public static double Measure(Evaluation[] evaluations)
    {
        RunFor(TimeToGetUsed, evaluations);
        var started = Stopwatch.GetTimestamp();
        var rounds = 0L;
        while (Stopwatch.GetElapsedTime(started) < Measured)
        {
            RunTenTimes(evaluations);
            rounds += 10;
        }

        return rounds * evaluations.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void RunFor(TimeSpan processorTime, Evaluation[] evaluations)
    {
        var end = Environment.CpuUsage.TotalTime + processorTime;
        while (Environment.CpuUsage.TotalTime < end)
        {
            RunTenTimes(evaluations);
        }
    }

    private static void RunTenTimes(Evaluation[] evaluations)
    {
        for (var i = 0; i < 10; i++)
        {
            foreach (var evaluation in evaluations)
            {
                evaluation.Run();
            }
        }
    }
}
