namespace AsteroidWorkflows.Build.Tests;

public sealed class PrerequisitesTests
{
    [Theory]
    [InlineData("v20.20.2")]
    [InlineData("v24.1.0\n")]
    [InlineData("20.0.0")]
    public void A_version_that_is_new_enough_passes(string found) => Prerequisites.CheckVersion("Node", 20, found, "Get it.");

    [Theory]
    [InlineData("v18.19.0", "this machine has v18.19.0")]
    [InlineData("command not understood", "this machine has command not understood")]
    public void One_that_is_too_old_or_unreadable_is_refused_with_the_way_out(string found, string said)
    {
        var failure = Assert.Throws<BuildException>(() => Prerequisites.CheckVersion("Node", 20, found, "Get it there."));

        Assert.Contains("Node 20 or later is needed", failure.Message, StringComparison.Ordinal);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Get it there.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_refused_with_the_way_out()
    {
        var failure = Assert.Throws<BuildException>(() => Prerequisites.CheckVersion("Node", 20, null, "Get it there."));

        Assert.Equal("Node 20 or later is needed, and none was found on the PATH. Get it there.", failure.Message);
    }
}
