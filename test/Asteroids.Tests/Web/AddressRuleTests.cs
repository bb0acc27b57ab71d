using AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests.Web;

public class AddressRuleTests
{
    [Theory]
    [InlineData("https://echo.jpl.nasa.gov/~lance/delta_v/delta_v.rendezvous.html")]
    [InlineData("https://ECHO.JPL.NASA.GOV/")]
    [InlineData("https://exoplanetarchive.ipac.caltech.edu/TAP/sync?query=select+kepoi_name+from+cumulative&format=csv")]
    [InlineData("https://echo.jpl.nasa.gov:443/")]
    public void The_two_publishers_are_allowed(string url) => Assert.Equal(new Uri(url), AddressRule.Check(url, new DownloadPolicy()));

    [Theory]
    [InlineData("delta_v.html", "not an absolute web address")]
    [InlineData("", "not an absolute web address")]
    [InlineData("http://echo.jpl.nasa.gov/", "only https")]
    [InlineData("ftp://echo.jpl.nasa.gov/", "only https")]
    [InlineData("file:///etc/passwd", "only https")]
    [InlineData("http://127.0.0.1/", "only https")]
    [InlineData("https://echo.jpl.nasa.gov:8443/", "standard port")]
    [InlineData("https://example.org/", "its host is not one of echo.jpl.nasa.gov, exoplanetarchive.ipac.caltech.edu")]
    [InlineData("https://echo.jpl.nasa.gov.example.org/", "its host is not one of")]
    [InlineData("https://example.org\\.echo.jpl.nasa.gov/", "not an absolute web address")]
    [InlineData("https://localhost/", "its host is not one of")]
    [InlineData("https://169.254.169.254/latest/meta-data", "its host is not one of")]
    [InlineData("https://[::1]/", "its host is not one of")]
    [InlineData("https://user:secret@echo.jpl.nasa.gov/?token=secret", "user name or password")]
    public void Anything_else_is_refused_with_the_reason_and_without_secrets(string url, string reason)
    {
        var error = Assert.Throws<HTTPError>(() => AddressRule.Check(url, new DownloadPolicy()));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
