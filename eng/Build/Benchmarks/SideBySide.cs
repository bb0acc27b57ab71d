using System.Diagnostics;
using System.Globalization;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>
/// Runs whole processes in turn, A B C A B C …, so that a machine whose speed drifts is as kind to one as to another; the first of all is the
/// one that the ratios are for.
/// </summary>
internal static class SideBySide
{
    public const int Runs = 10;

    public static async Task RunAsync(string title, IReadOnlyList<Contender> contenders, params IReadOnlyList<Target> targets)
    {
        Console.WriteLine($"{title}: {Runs} runs each, in turn, after one that does not count");
        var runs = contenders.Select(_ => new List<IReadOnlyList<Figure>>()).ToList();
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var (contender, figures) in contenders.Zip(runs))
            {
                Tell($"  run {run} of {Runs}: {contender.Name}");
                var measured = await MeasureAsync(contender);
                if (run > 0)
                {
                    figures.Add(measured);
                }
            }
        }

        Tell("");
        foreach (var line in Report(contenders, runs, targets))
        {
            Console.WriteLine("  " + line);
        }
    }

    /// <summary>The lines of the report: each figure of each contender, and the first one's ratio to it, pair by pair with its neighbour in time.</summary>
    internal static IEnumerable<string> Report(
        IReadOnlyList<Contender> contenders, IReadOnlyList<IReadOnlyList<IReadOnlyList<Figure>>> runs, IReadOnlyList<Target> targets)
    {
        var width = runs[0][0].Max(figure => figure.Name.Length) + 1;
        foreach (var (name, unit) in runs[0][0].Select(figure => (figure.Name, figure.Unit)))
        {
            var ours = Values(runs[0], name);
            foreach (var (contender, values) in contenders.Zip(runs, (contender, figures) => (contender, Values(figures, name))).Where(pair => pair.Item2.Count > 0))
            {
                var ratio = Median([.. ours.Zip(values, (mine, theirs) => mine / theirs)]);
                yield return $"{name.PadRight(width)}{contender.Name,-32} median {Number(Median(values))} {unit}, {Number(values.Min())} to {Number(values.Max())}"
                    + (contender == contenders[0] ? "" : $"; {contenders[0].Name} is {Number(ratio)}x of it")
                    + string.Concat(targets.Where(target => target.Figure == name && target.Against == contender.Name)
                        .Select(target => $" ({target}: {(target.IsReachedBy(ratio) ? "reached" : "not reached")})"));
            }
        }
    }

    internal static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Says what is going on, on a line that the next such word takes the place of; nobody who reads a file wants to know.</summary>
    private static void Tell(string progress)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r{progress,-79}\r");
        }
    }

    private static List<double> Values(IReadOnlyList<IReadOnlyList<Figure>> runs, string name) =>
        [.. runs.SelectMany(run => run).Where(figure => figure.Name == name).Select(figure => figure.Value)];

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(Contender contender)
    {
        contender.Before?.Invoke();
        var started = Stopwatch.GetTimestamp();
        var (exit, output) = await Shell.CaptureAsync(contender.Program, contender.Arguments, contender.Folder, contender.Environment);
        var time = Stopwatch.GetElapsedTime(started);
        if (exit != 0)
        {
            throw new BuildException($"{contender.Name} failed:\n{output}");
        }

        return contender.PrintsFigures ? Figure.Printed(contender.Name, output) : [new Figure("time", "s", time.TotalSeconds)];
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00#" : "#,0.#", CultureInfo.InvariantCulture);
}
