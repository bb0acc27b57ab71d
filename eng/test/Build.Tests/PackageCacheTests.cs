using AsteroidWorkflows.Build.Feed;

namespace AsteroidWorkflows.Build.Tests;

public sealed class PackageCacheTests : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    [Fact]
    public void A_stand_in_made_from_other_sources_is_forgotten()
    {
        Add("1.0.0.1", "Stand-in for Some.Package 1.0.0.", "earlier sources");

        Forget();

        Assert.False(Has("1.0.0.1"));
    }

    [Fact]
    public void One_made_from_these_sources_stays()
    {
        Add("1.0.0.1", "Stand-in for Some.Package 1.0.0.", "these sources");

        Forget();

        Assert.True(Has("1.0.0.1"));
    }

    [Fact]
    public void The_official_package_stays()
    {
        Add("1.0.0", "The package itself.", "notes of its makers");

        Forget();

        Assert.True(Has("1.0.0"));
    }

    [Fact]
    public void A_package_that_is_not_there_is_no_failure() => Forget();

    public void Dispose() => _cache.Dispose();

    private void Forget() => PackageCache.ForgetOtherStandIns(_cache.Path, "Some.Package", "these sources");

    private bool Has(string version) => Directory.Exists(Path.Combine(_cache.Path, "some.package", version));

    private void Add(string version, string description, string notes) => _cache.Write(
        $"some.package/{version}/some.package.nuspec",
        $"""
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
        <id>Some.Package</id><version>{version}</version><description>{description}</description><releaseNotes>{notes}</releaseNotes>
        </metadata></package>
        """);
}
