using System.Security.Cryptography;
using System.Text;
using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Tests.Lambda;

public sealed class LambdaPackagesTests
{
    [Fact]
    public void Two_checkouts_in_different_paths_give_the_same_bytes()
    {
        using var one = new SourceTree("one", "Orders");
        using var other = new SourceTree("another-path", "Orders");

        var first = one.Packages().Publish(one.Project("Orders"), "linux-arm64", LambdaHosting.Managed);
        var second = other.Packages().Publish(other.Project("Orders"), "linux-arm64", LambdaHosting.Managed);

        Assert.Contains("AsteroidWorkflows.Lambdas.Orders.dll", Names(first));
        Assert.Contains("Amazon.Lambda.Core.dll", Names(first));
        Assert.Equal(Names(first), Names(second));
        Assert.Equal(HashOf(first), HashOf(second));
    }

    [Fact]
    public void A_change_in_one_project_changes_its_package_and_no_other()
    {
        using var tree = new SourceTree("tree", "Orders", "Asteroids");
        var orders = tree.Packages().Publish(tree.Project("Orders"), "linux-x64", LambdaHosting.Managed);
        var asteroids = tree.Packages().Publish(tree.Project("Asteroids"), "linux-x64", LambdaHosting.Managed);
        var (ordersHash, asteroidsHash, written) = (HashOf(orders), HashOf(asteroids), Directory.GetLastWriteTimeUtc(asteroids));

        tree.Append("lambdas/Orders/Added.cs", "namespace AsteroidWorkflows.Lambdas.Orders;\n\ninternal static class Added;\n");
        var changed = tree.Packages().Publish(tree.Project("Orders"), "linux-x64", LambdaHosting.Managed);
        var unchanged = tree.Packages().Publish(tree.Project("Asteroids"), "linux-x64", LambdaHosting.Managed);

        Assert.NotEqual(orders, changed);
        Assert.NotEqual(ordersHash, HashOf(changed));
        Assert.False(Directory.Exists(orders), "the package of the earlier sources is still there");
        Assert.Equal(asteroids, unchanged);
        Assert.Equal(asteroidsHash, HashOf(unchanged));
        Assert.Equal(written, Directory.GetLastWriteTimeUtc(unchanged));
    }

    [Fact]
    public void A_project_that_does_not_compile_says_why_and_leaves_nothing()
    {
        using var tree = new SourceTree("tree", "Orders");
        tree.Append("lambdas/Orders/Broken.cs", "this is no C#");

        var failure = Assert.Throws<InvalidOperationException>(() => tree.Packages().Publish(tree.Project("Orders"), "linux-x64", LambdaHosting.Managed));

        Assert.Contains("Broken.cs", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(tree.Root, "packages")));
    }

    [Fact]
    public void A_native_package_for_another_processor_is_refused_with_the_ways_out()
    {
        using var tree = new SourceTree("tree", "Orders");
        var other = NativePackage.ThisMachine == "linux-x64" ? "linux-arm64" : "linux-x64";

        var failure = Assert.Throws<InvalidOperationException>(() => tree.Packages().Publish(tree.Project("Orders"), other, LambdaHosting.Native));

        Assert.StartsWith($"Orders cannot be compiled to native code for {other} on {NativePackage.ThisMachine}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-c architecture=", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-c lambdas=managed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(tree.Root, "packages")));
    }

    [Fact]
    public void A_project_without_a_native_package_is_named()
    {
        using var tree = new SourceTree("tree", "Orders");
        var project = tree.Project("Orders");
        File.Delete(project.NativeFile);

        var failure = Assert.Throws<InvalidOperationException>(() => tree.Packages().Publish(project, NativePackage.ThisMachine, LambdaHosting.Native));

        Assert.StartsWith($"Orders has no native package: {project.NativeFile} is not there.", failure.Message, StringComparison.Ordinal);
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names(folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, name)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
