namespace AsteroidWorkflows.Build.Tests;

public sealed class TestSummaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Results_of_several_projects_are_summed()
    {
        _folder.Write("a/one.trx", Results("Passed", "Passed", "NotExecuted"));
        _folder.Write("two.trx", Results("Passed", "Failed"));

        var summary = TestSummary.Read(_folder.Path);

        Assert.Equal((2, 3, 1, 1), (summary.Projects, summary.Passed, summary.Failed, summary.Skipped));
        Assert.Equal("3 passed, 1 failed, 1 skipped", summary.ToString());
    }

    [Theory]
    [InlineData("Timeout")]
    [InlineData("Aborted")]
    [InlineData("Error")]
    public void An_outcome_that_is_neither_passed_nor_skipped_counts_as_failed(string outcome)
    {
        _folder.Write("one.trx", Results(outcome));

        Assert.Equal(1, TestSummary.Read(_folder.Path).Failed);
    }

    [Fact]
    public void What_tests_print_is_kept_line_by_line()
    {
        _folder.Write("one.trx", "<TestRun><Results><UnitTestResult outcome=\"Passed\"><Output><StdOut>29 of 29 cases\n6 MiB allocated</StdOut></Output></UnitTestResult></Results></TestRun>");

        Assert.Equal(["29 of 29 cases", "6 MiB allocated"], TestSummary.Read(_folder.Path).Figures);
    }

    [Fact]
    public void A_folder_that_no_test_wrote_to_counts_as_none() =>
        Assert.Equal("0 passed, 0 failed, 0 skipped", TestSummary.Read(Path.Combine(_folder.Path, "absent")).ToString());

    public void Dispose() => _folder.Dispose();

    private static string Results(params string[] outcomes) =>
        "<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>"
        + string.Concat(outcomes.Select(outcome => $"<UnitTestResult outcome=\"{outcome}\" />"))
        + "</Results></TestRun>";
}
