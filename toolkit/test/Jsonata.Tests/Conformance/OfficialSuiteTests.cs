using System.Globalization;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>The official suite, all but the known differences, whose list may only shrink.</summary>
public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    [SuiteFact]
    public void Every_case_of_the_official_suite_holds_but_the_known_differences()
    {
        var suite = Suite.Find()!;
        var known = KnownDifferences.Read();
        var unexpected = new List<string>();
        var (total, held) = (0, 0);
        foreach (var item in suite.Cases())
        {
            total++;
            var problem = item.Run();
            held += problem is null ? 1 : 0;
            if (problem is null == known.ContainsKey(item.Id))
            {
                unexpected.Add(problem is null
                    ? $"{item.Id} holds now: take it off the list"
                    : $"{item.Id}: {item.Expression.ReplaceLineEndings(" ")}\n    {problem}");
            }
        }

        var share = 100.0 * held / total;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"JSONata suite: {held} of {total} cases hold ({share:F2} %), {known.Count} known differences, {suite.Unreadable.Count} without their expression file"));
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        Assert.True(share >= 99, $"only {share} % hold");
    }
}
