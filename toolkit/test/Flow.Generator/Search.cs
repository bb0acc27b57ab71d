using System.Diagnostics;
using System.Globalization;
using System.Text;
using AsteroidWorkflows.Flow.Expressions.Forms;
using AsteroidWorkflows.Flow.Generator.Contracts;
using AsteroidWorkflows.Flow.Generator.Evaluation;
using AsteroidWorkflows.Flow.Generator.Trees;

namespace AsteroidWorkflows.Flow.Generator;

/// <summary>Looks for expressions that mean something else in JSONata than in C#.</summary>
internal sealed class Search(int seed, JsonataPeer? peer)
{
    private const int TreesInBatch = 1000;
    private const int Inputs = 6;
    private const int MostDifferences = 12;

    private readonly Comparison _comparison = new(peer);

    internal List<Difference> Differences { get; } = [];

    internal IEnumerable<string> Unused => FormTable.All.Select(form => form.Key).Where(key => !_comparison.Forms.ContainsKey(key));

    internal async Task<string> RunAsync(int trees)
    {
        var watch = Stopwatch.StartNew();
        for (var batch = 0; _comparison.Trees < trees && Differences.Count < MostDifferences; batch++)
        {
            var random = new Random((seed * 1_000_003) + batch);
            var contracts = new RandomContracts(random);
            var values = new RandomValues(random, contracts);
            var made = Enumerable.Range(0, Math.Min(TreesInBatch, trees)).Select(i =>
                new RandomTrees(random, contracts).Around(RandomTrees.Producers[((batch * TreesInBatch) + i) % RandomTrees.Producers.Count], random.Next(1, 5))).ToList();
            var inputs = Enumerable.Range(0, Inputs).Select(_ => values.Record("R0")).ToList();
            foreach (var difference in (await _comparison.CompareAsync(contracts, made, inputs)).Take(MostDifferences - Differences.Count))
            {
                var shrunk = await Shrinker.ShrinkAsync(difference, peer);
                if (!Differences.Exists(other => other.Tree.Written() == shrunk.Tree.Written()))
                {
                    Differences.Add(shrunk);
                }
            }
        }

        return Report(watch.Elapsed);
    }

    private string Report(TimeSpan time)
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {_comparison.Trees} trees, {_comparison.Evaluations} evaluations ({_comparison.Failures} of them fail in C#) in C#, {(peer is null ? "" : "npm's jsonata, ")}ours: {Differences.Count} differences, {time.TotalSeconds:F0} s");
        report.AppendLine(CultureInfo.InvariantCulture, $"refused: {_comparison.Refusals.Values.Sum()}; did not compile: {_comparison.Uncompiled.Values.Sum()}");
        foreach (var (why, count) in _comparison.Refusals.Concat(_comparison.Uncompiled).OrderByDescending(refusal => refusal.Value).Take(30))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  {count,6} {why}");
        }

        foreach (var form in FormTable.All)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{_comparison.Forms.GetValueOrDefault(form.Key),8} {form.Key}");
        }

        Differences.ForEach(difference => report.AppendLine().AppendLine(difference.AsTest()));
        return report.ToString();
    }
}
