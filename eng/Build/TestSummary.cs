using System.Globalization;
using System.Xml.Linq;

namespace AsteroidWorkflows.Build;

/// <summary>What all test projects say together, read from the result files that they leave.</summary>
internal sealed record TestSummary(int Projects, int Passed, int Failed, int Skipped)
{
    /// <summary>Sums the <c>.trx</c> files of a folder; a folder that is not there counts as none.</summary>
    public static TestSummary Read(string folder)
    {
        var sum = new TestSummary(0, 0, 0, 0);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories) : [];
        foreach (var file in files)
        {
            var outcomes = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "UnitTestResult")
                .Select(result => (string?)result.Attribute("outcome")).ToList();
            var passed = outcomes.Count(outcome => outcome == "Passed");
            var skipped = outcomes.Count(outcome => outcome == "NotExecuted");
            sum = new TestSummary(sum.Projects + 1, sum.Passed + passed, sum.Failed + outcomes.Count - passed - skipped, sum.Skipped + skipped);
        }

        return sum;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");
}
