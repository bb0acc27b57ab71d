using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>Holds the engine against rows: every quoted one, and all but a few of those told in words. Each row that differs is named.</summary>
public static class MeasuredReport
{
    private const double LeastOfDescribed = 0.95;

    /// <param name="set">The name of the set.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="known">Rows that differ, with the reason: the list may only shrink.</param>
    /// <param name="compare">Gives the differences of a row; an exception counts as one.</param>
    /// <param name="output">Where the figures go.</param>
    public static async Task RunAsync(
        string set,
        IReadOnlyList<MeasuredRow> rows,
        IReadOnlyDictionary<string, string> known,
        Func<MeasuredRow, Task<IReadOnlyList<string>>> compare,
        ITestOutputHelper output)
    {
        var differences = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var row in rows)
        {
            if (await CompareAsync(row, compare) is { Count: > 0 } found)
            {
                differences.Add(row.Id, found);
            }
        }

        var verbatim = Figure(rows.Where(row => row.IsVerbatim).ToList(), differences, out _);
        var described = Figure(rows.Where(row => !row.IsVerbatim).ToList(), differences, out var share);
        var summary = $"Measured {set}: {verbatim} verbatim rows, {described} described rows equal, {known.Count} known differences.";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        var unknown = differences.Where(row => !known.ContainsKey(row.Key)).Select(row => $"{row.Key}\n    {string.Join("\n    ", row.Value)}");
        Assert.True(!unknown.Any(), $"{summary}\n{string.Join('\n', unknown)}");
        Assert.True(share >= LeastOfDescribed, $"{summary} Of the described ones {LeastOfDescribed:P0} must be equal.");
        Assert.Empty(known.Keys.Except(differences.Keys));
    }

    private static string Figure(List<MeasuredRow> rows, Dictionary<string, IReadOnlyList<string>> differences, out double share)
    {
        var equal = rows.Count(row => !differences.ContainsKey(row.Id));
        share = rows.Count == 0 ? 1 : (double)equal / rows.Count;
        return $"{equal} of {rows.Count}";
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(MeasuredRow row, Func<MeasuredRow, Task<IReadOnlyList<string>>> compare)
    {
        try
        {
            return await compare(row);
        }
#pragma warning disable CA1031 // Whatever goes wrong in a row is that row's difference; the others still count.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return [failure.ToString()];
        }
    }
}
