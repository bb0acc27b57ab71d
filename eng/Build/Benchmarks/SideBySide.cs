using System.Diagnostics;
using System.Globalization;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// Times whole processes in turn, A B C A B C …, so that a machine whose speed drifts is as kind to one as to another; the first of all is the
/// one that the ratios are for.
/// </summary>
internal static class SideBySide
{
    public const int Runs = 10;

    public static async Task RunAsync(string title, IReadOnlyList<Contender> contenders)
    {
        Console.WriteLine($"{title}: {Runs} runs each, in turn, after one that does not count");
        var times = contenders.ToDictionary(contender => contender, _ => new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var contender in contenders)
            {
                var seconds = await TimeAsync(contender);
                if (run > 0)
                {
                    times[contender].Add(seconds);
                }
            }
        }

        var first = times[contenders[0]];
        foreach (var contender in contenders)
        {
            // Pair by pair, each with its neighbour in time.
            var ratio = contender == contenders[0] ? "" : $"   {contenders[0].Name} takes {Number(Median([.. first.Zip(times[contender], (ours, theirs) => ours / theirs)]))}x of it";
            Console.WriteLine($"  {contender.Name,-28} median {Number(Median(times[contender]))} s, {Number(times[contender].Min())} to {Number(times[contender].Max())} s{ratio}");
        }
    }

    internal static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static async Task<double> TimeAsync(Contender contender)
    {
        var started = Stopwatch.GetTimestamp();
        var (exit, output) = await Shell.CaptureAsync(contender.Program, contender.Arguments, contender.Folder);
        var time = Stopwatch.GetElapsedTime(started);
        return exit == 0 ? time.TotalSeconds : throw new BuildException($"{contender.Name} failed:\n{output}");
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
