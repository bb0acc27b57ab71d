using System.Globalization;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>One thing that was measured in one run.</summary>
internal sealed record Figure(string Name, string Unit, double Value)
{
    private const string Opening = "figure ";

    /// <summary>The figures that a contender printed, each on a line of its own: <c>figure executions 1234.5 per second</c>. A name is one word.</summary>
    /// <exception cref="BuildException">A line is no figure, or there is none.</exception>
    public static IReadOnlyList<Figure> Printed(string contender, string output)
    {
        var figures = output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Opening, StringComparison.Ordinal)).Select(line => Read(contender, line)).ToList();
        return figures.Count > 0 ? figures : throw new BuildException($"{contender} printed no figure:\n{output}");
    }

    private static Figure Read(string contender, string line) =>
        line[Opening.Length..].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is [var name, var value, var unit]
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Figure(name, unit, number)
            : throw new BuildException($"{contender} printed '{line}'; a figure is 'figure <name> <number> <unit>'.");
}
