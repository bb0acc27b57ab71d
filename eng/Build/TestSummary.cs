using System.Globalization;
using System.Xml.Linq;

namespace AsteroidWorkflows.Build;

/// <summary>What all test projects say together, read from the result files that they leave.</summary>
internal sealed record TestSummary(int Projects, int Passed, int Failed, int Skipped)
{
    /// <summary>The figures that tests print of themselves, such as how many recorded cases hold.</summary>
    public IReadOnlyList<string> Figures { get; private init; } = [];

    /// <summary>Sums the <c>.trx</c> files of a folder; a folder that is not there counts as none.</summary>
    public static TestSummary Read(string folder)
    {
        var sum = new TestSummary(0, 0, 0, 0);
        var figures = new List<string>();
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories) : [];
        foreach (var file in files)
        {
            var results = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToList();
            var passed = results.Count(result => Outcome(result) == "Passed");
            var skipped = results.Count(result => Outcome(result) == "NotExecuted");
            sum = new TestSummary(sum.Projects + 1, sum.Passed + passed, sum.Failed + results.Count - passed - skipped, sum.Skipped + skipped);
            figures.AddRange(results.SelectMany(Printed));
        }

        return sum with { Figures = figures };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");

    private static string? Outcome(XElement result) => (string?)result.Attribute("outcome");

    private static IEnumerable<string> Printed(XElement result) => result.Descendants().Where(element => element.Name.LocalName == "StdOut")
        .SelectMany(output => output.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
