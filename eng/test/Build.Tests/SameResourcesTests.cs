using AsteroidWorkflows.Build.Benchmarks;

namespace AsteroidWorkflows.Build.Tests;

public sealed class SameResourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Apps_with_the_same_resources_may_be_compared() => Compare(
        """{"Resources":{"A1":{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":"a"}}}}""",
        """{"Resources":{"A1":{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":"b"}}}}""");

    [Theory]
    [InlineData("""{"Resources":{}}""", "only ours: One.template.json A1 (AWS::SNS::Topic)")]
    [InlineData("""{"Resources":{"A1":{"Type":"AWS::SQS::Queue"}}}""", "only theirs: One.template.json A1 (AWS::SQS::Queue)")]
    public void A_resource_that_one_has_alone_is_named(string theirs, string named) => Assert.Contains(
        named,
        Assert.Throws<BuildException>(() => Compare("""{"Resources":{"A1":{"Type":"AWS::SNS::Topic"}}}""", theirs)).Message,
        StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private void Compare(string ours, string theirs)
    {
        _folder.Write("ours/One.template.json", ours);
        _folder.Write("theirs/One.template.json", theirs);
        SameResources.Check(Path.Combine(_folder.Path, "ours"), Path.Combine(_folder.Path, "theirs"));
    }
}
