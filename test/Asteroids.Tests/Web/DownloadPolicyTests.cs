using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

namespace AsteroidWorkflows.Asteroids.Tests.Web;

public class DownloadPolicyTests
{
    [Fact]
    public void What_the_environment_leaves_out_keeps_its_default()
    {
        var policy = From(_ => null);

        Assert.Equal(["echo.jpl.nasa.gov", "exoplanetarchive.ipac.caltech.edu"], policy.Hosts);
        Assert.Equal(1L << 30, policy.MaxBytes);
        Assert.Equal(TimeSpan.FromSeconds(50), policy.Timeout);
        Assert.False(policy.AllowLoopback);
    }

    [Fact]
    public void The_environment_sets_hosts_size_and_time()
    {
        var policy = From(variable => variable switch
        {
            "DOWNLOAD_HOSTS" => " a.example , b.example ,",
            "DOWNLOAD_MAX_BYTES" => "1000",
            "DOWNLOAD_TIMEOUT_SECONDS" => "7",
            _ => null,
        });

        Assert.Equal(["a.example", "b.example"], policy.Hosts);
        Assert.Equal(1000, policy.MaxBytes);
        Assert.Equal(TimeSpan.FromSeconds(7), policy.Timeout);
    }

    [Theory]
    [InlineData("DOWNLOAD_MAX_BYTES", "0")]
    [InlineData("DOWNLOAD_MAX_BYTES", "1 GB")]
    [InlineData("DOWNLOAD_TIMEOUT_SECONDS", "-1")]
    [InlineData("DOWNLOAD_TIMEOUT_SECONDS", "901")]
    public void A_variable_that_can_not_be_read_is_named(string variable, string value)
    {
        var error = Assert.Throws<FunctionSettingException>(() => From(name => name == variable ? value : null));

        Assert.StartsWith($"The environment variable {variable} is '{value}'", error.Message, StringComparison.Ordinal);
    }

    private static DownloadPolicy From(Func<string, string?> settings) => DownloadPolicy.From(new FunctionServices(settings));
}
