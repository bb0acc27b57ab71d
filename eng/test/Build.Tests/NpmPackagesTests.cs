namespace AsteroidWorkflows.Build.Tests;

public sealed class NpmPackagesTests
{
    [Theory]
    [InlineData("npm error code ENOTFOUND")]
    [InlineData("npm error request failed, reason: connect ECONNREFUSED 127.0.0.1:1")]
    public void No_network_is_said_in_a_sentence(string output) =>
        Assert.StartsWith("npm cannot reach its registry", NpmPackages.Explain("folder", output), StringComparison.Ordinal);

    [Fact]
    public void Another_failure_shows_what_npm_said() =>
        Assert.EndsWith("npm error EUSAGE lock file is out of step", NpmPackages.Explain("folder", "npm error EUSAGE lock file is out of step"), StringComparison.Ordinal);
}
