using AsteroidWorkflows.Build.Benchmarks;

namespace AsteroidWorkflows.Build.Tests;

public sealed class SideBySideTests
{
    private static readonly Contender Ours = new("ours", "a", []);
    private static readonly Contender Peer = new("peer", "b", []);

    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 2.0, 3.0 }, 2.5)]
    public void The_median_is_the_middle_or_between_the_two_in_the_middle(double[] values, double median) =>
        Assert.Equal(median, SideBySide.Median(values));

    [Theory]
    [InlineData(2.0, "reached")]
    [InlineData(1.9, "not reached")]
    public void A_report_says_whether_a_target_is_reached(double least, string verdict)
    {
        var lines = SideBySide.Report([Ours, Peer], [Runs(2, 4, 6), Runs(1, 2, 3.1)], [new Target("time", "peer", AtMost: least)]).ToList();

        Assert.Equal(2, lines.Count);
        Assert.Contains("median 4.00 s, 2.00 to 6.00", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($"ours is 2.00x of it (at most {least.ToString(System.Globalization.CultureInfo.InvariantCulture)}x: {verdict})", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_only_one_contender_has_is_reported_without_a_ratio()
    {
        var lines = SideBySide.Report([Ours, Peer], [[[new("memory", "MiB", 20)]], Runs(1)], []);

        Assert.Equal(["memory ours                             median 20 MiB, 20 to 20"], lines);
    }

    [Fact]
    public void Figures_are_read_from_what_a_contender_prints() =>
        Assert.Equal(
            [new Figure("executions", "per second", 1234.5), new Figure("memory", "MiB", 20)],
            Figure.Printed("ours", "warming up\nfigure executions 1234.5 per second\r\nfigure memory 20 MiB\n"));

    [Theory]
    [InlineData("nothing", "ours printed no figure:\nnothing")]
    [InlineData("figure time fast s", "ours printed 'figure time fast s'; a figure is 'figure <name> <number> <unit>'.")]
    public void What_is_no_figure_is_said_with_the_contender(string output, string message) =>
        Assert.Equal(message, Assert.Throws<BuildException>(() => Figure.Printed("ours", output)).Message);

    private static List<IReadOnlyList<Figure>> Runs(params double[] seconds) => [.. seconds.Select(time => new Figure[] { new("time", "s", time) })];
}
