using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>
/// Runs all cases of a set against the list of its known differences, KnownDifferences/&lt;set&gt;.json (key to reason). A case that
/// differs and is not listed fails the test, and so does a listed one that no longer differs: the list may only shrink.
/// </summary>
public static class ConformanceReport
{
    private const int MostShown = 40;

    /// <summary>Runs <paramref name="compare"/> on each case; it gives the differences, and an exception counts as one.</summary>
    public static async Task RunAsync(
        string set, IEnumerable<ConformanceCase> cases, Func<ConformanceCase, Task<IReadOnlyList<string>>> compare, ITestOutputHelper output)
    {
        var known = ReadKnown(set);
        var unknown = new StringBuilder();
        var stale = known.Keys.ToHashSet();
        var (count, equal, shown) = (0, 0, 0);
        foreach (var recorded in cases)
        {
            count++;
            var differences = await CompareAsync(recorded, compare);
            if (differences.Count == 0)
            {
                equal++;
            }
            else if (!stale.Remove(recorded.Entry.Key) && shown++ < MostShown)
            {
                unknown.AppendLine(recorded.Entry.Key).AppendJoin('\n', differences.Take(4).Select(line => "    " + line)).AppendLine();
            }
        }

        var summary = $"Conformance {set}: {equal} of {count} as recorded ({(count == 0 ? 0 : 100.0 * equal / count):0.0} %), {known.Count} known differences.";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        output.WriteLine(LaterMembers.Summary);
        Console.WriteLine(LaterMembers.Summary);
        Assert.True(count > 0, $"There is no case of {set}.");
        Assert.True(shown == 0, $"{summary}\n{shown} differ that are not known to:\n{unknown}");
        Assert.True(stale.Count == 0, $"{summary}\nNo longer different, remove from the list: {string.Join(", ", stale)}");
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        ConformanceCase recorded, Func<ConformanceCase, Task<IReadOnlyList<string>>> compare)
    {
        try
        {
            return await compare(recorded);
        }
#pragma warning disable CA1031 // Whatever goes wrong in a case is that case's difference; the others still count.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return [failure.ToString()];
        }
    }

    private static Dictionary<string, string> ReadKnown(string set)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Conformance", "KnownDifferences", set + ".json");
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))! : [];
    }
}
