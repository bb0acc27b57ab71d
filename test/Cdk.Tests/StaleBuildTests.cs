namespace AsteroidWorkflows.Cdk.Tests;

public sealed class StaleBuildTests : IDisposable
{
    private static readonly DateTime Built = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("asteroid-stale-").FullName;

    [Theory]
    [InlineData("src/Cdk/Program.cs", "AsteroidWorkflows.Cdk.dll")]
    [InlineData("lambdas/Orders/TaskA.cs", "AsteroidWorkflows.Lambdas.Orders.dll")]
    [InlineData("toolkit/src/Flow/Step.cs", "AsteroidWorkflows.Flow.dll")]
    public void A_source_that_is_newer_than_its_assembly_is_refused_with_the_command(string source, string assembly)
    {
        Write($"build/{assembly}", Built);
        Write(source, Built.AddSeconds(1));

        var failure = Assert.Throws<InvalidOperationException>(() => StaleBuild.Refuse(_root, Path.Combine(_root, "build")));

        Assert.Contains(Path.GetFileName(source), failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("dotnet run build.cs build", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_are_older_and_what_a_build_has_made_are_taken()
    {
        Write("build/AsteroidWorkflows.Cdk.dll", Built);
        Write("src/Cdk/Program.cs", Built.AddSeconds(-1));
        Write("src/Cdk/obj/Made.cs", Built.AddSeconds(1));

        StaleBuild.Refuse(_root, Path.Combine(_root, "build"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string file, DateTime time)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, time);
    }
}
