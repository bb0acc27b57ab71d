namespace AsteroidWorkflows.Build.Tests;

public sealed class RestoreTests
{
    [Fact]
    public void Packages_that_no_source_has_are_read_from_the_output_once_each()
    {
        const string output = """
            a/Accounts.csproj : error NU1101: Unable to find package Amazon.Lambda.Core. No packages exist with this id in source(s): eng-feed [a/App.sln]
            b/Orders.csproj : error NU1101: Unable to find package Amazon.Lambda.Core. No packages exist with this id in source(s): eng-feed [a/App.sln]
            a/Cdk.csproj : error NU1102: Unable to find package Constructs with version (>= 10.8.1) [a/App.sln]
            a/Cdk.csproj : error NU1102:   - Found 1 version(s) in a-source [ Nearest version: 10.0.5 ] [a/App.sln]
            a/Cdk.csproj : error NU1103: Unable to find a stable package Some.Thing with version (>= 1.0.0) [a/App.sln]
            """;

        Assert.Equal(["Amazon.Lambda.Core", "Constructs", "Some.Thing"], Restore.MissingPackages(output));
    }

    [Fact]
    public void A_compile_error_names_no_missing_package() =>
        Assert.Empty(Restore.MissingPackages("a/A.cs(1,1): error CS0246: The type could not be found"));

    [Fact]
    public void A_source_that_cannot_be_reached_is_told_apart_from_one_that_lacks_a_package()
    {
        var message = Restore.Explain("""
            /a/b.csproj : error NU1301: Unable to load the service index for source a-source. [/a/App.sln]
            /a/c.csproj : error NU1301: Unable to load the service index for source a-source. [/a/App.sln]
            """);

        Assert.Contains("cannot be reached. Check the network", message, StringComparison.Ordinal);
        Assert.EndsWith("run the command again.\n  NU1301: Unable to load the service index for source a-source.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_failure_shows_the_first_errors_and_not_the_whole_output()
    {
        var message = Restore.Explain("restoring...\n/a/b.csproj : error NU1605: Detected package downgrade\nmore lines");

        Assert.EndsWith("  NU1605: Detected package downgrade", message, StringComparison.Ordinal);
    }
}
