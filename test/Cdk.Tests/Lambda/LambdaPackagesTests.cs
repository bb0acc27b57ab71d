using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Cdk.Tests.Lambda;

public sealed class LambdaPackagesTests
{
    [Fact]
    public void Two_checkouts_in_different_paths_give_the_same_bytes()
    {
        using var one = new SourceTree("one", "Orders");
        using var other = new SourceTree("another-path", "Orders");

        var first = one.Packages().Publish(one.Project("Orders"), "linux-arm64");
        var second = other.Packages().Publish(other.Project("Orders"), "linux-arm64");

        Assert.Contains("AsteroidWorkflows.Lambdas.Orders.dll", Names(first));
        Assert.Contains("Amazon.Lambda.Core.dll", Names(first));
        Assert.Equal(Names(first), Names(second));
        Assert.Equal(HashOf(first), HashOf(second));
    }

    [Fact]
    public void What_has_not_changed_is_not_published_again_and_a_change_is()
    {
        using var tree = new SourceTree("tree", "Orders");
        var first = tree.Packages().Publish(tree.Project("Orders"), "linux-x64");
        var written = File.GetLastWriteTimeUtc(Path.Combine(first, "AsteroidWorkflows.Lambdas.Orders.dll"));

        var again = tree.Packages().Publish(tree.Project("Orders"), "linux-x64");
        Assert.Equal(first, again);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(again, "AsteroidWorkflows.Lambdas.Orders.dll")));
        var hash = HashOf(again);

        File.WriteAllText(Path.Combine(tree.Root, "lambdas", "Orders", "Added.cs"), "namespace AsteroidWorkflows.Lambdas.Orders;\n\ninternal static class Added;\n");
        var changed = tree.Packages().Publish(tree.Project("Orders"), "linux-x64");
        Assert.NotEqual(first, changed);
        Assert.NotEqual(hash, HashOf(changed));
        Assert.False(Directory.Exists(first), "the package of the earlier sources is still there");
    }

    [Fact]
    public void A_project_that_does_not_compile_says_why_and_leaves_nothing()
    {
        using var tree = new SourceTree("tree", "Orders");
        File.WriteAllText(Path.Combine(tree.Root, "lambdas", "Orders", "Broken.cs"), "this is no C#");

        var failure = Assert.Throws<InvalidOperationException>(() => tree.Packages().Publish(tree.Project("Orders"), "linux-x64"));

        Assert.Contains("Broken.cs", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(tree.Root, "packages")));
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
