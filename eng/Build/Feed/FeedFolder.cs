using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Build.Feed;

/// <summary>eng/feed: packages made on this machine because its registry lacks them. On a full registry it stays empty.</summary>
internal static class FeedFolder
{
    private static readonly IFeedPackage[] Known =
    [
        new JsiiPackage("Constructs", "constructs"),
        new JsiiPackage("Cdklabs.CdkNag", "cdk-nag", Pinned: "Amazon.CDK.Asset.AwsCliV1"),
        .. StandInPackage.All(),
    ];

    public static string Folder => Repository.Path("eng", "feed");

    private static string Stamp => Path.Combine(Folder, "sources.stamp");

    /// <summary>The official packages that stand-ins in the folder take the place of.</summary>
    public static IReadOnlyList<string> StandIns() => [.. Known.OfType<StandInPackage>().Select(package => package.Id)
        .Where(id => Directory.EnumerateFiles(Folder, $"{id}.*.nupkg").Any())];

    /// <summary>Empties the folder, and NuGet's cache of its packages, when what they are made from has changed since.</summary>
    public static void RemoveStale()
    {
        var sources = SourcesHash();
        foreach (var standIn in Known.OfType<StandInPackage>())
        {
            PackageCache.ForgetOtherStandIns(standIn.Id, sources);
        }

        if (File.Exists(Stamp) && File.ReadAllText(Stamp) != sources)
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*.nupkg").Append(Stamp))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Makes these packages, in the order in which they need each other; fails with the way out for one that has no recipe.</summary>
    public static async Task FillAsync(IReadOnlyCollection<string> ids)
    {
        var unknown = ids.Where(id => Known.All(package => !Is(package, id))).ToArray();
        if (unknown.Length > 0)
        {
            throw new BuildException(
                $"no NuGet source of this machine has {string.Join(", ", unknown)}, and eng/feed has no recipe for it. "
                + "Add a source that has it (`dotnet nuget add source`), or change its version in Directory.Packages.props.");
        }

        foreach (var package in Known.Where(package => ids.Any(id => Is(package, id))))
        {
            await Step.RunAsync($"Make {package.Id} for eng/feed: {package.Reason}", () => package.MakeAsync(Folder));
            PackageCache.Forget(package.Id, Folder);
        }

        await File.WriteAllTextAsync(Stamp, SourcesHash());
    }

    /// <summary>A name for everything that the packages are made from.</summary>
    public static string SourcesHash()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("eng", "standins"), "*", SearchOption.AllDirectories)
            .Where(file => !IsOutput(file))
            .Append(Repository.Path("eng", "jsii", "package-lock.json"))
            .Append(Repository.Path("Directory.Packages.props"))
            .Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Repository.Root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static bool Is(IFeedPackage package, string id) => string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase);

    private static bool IsOutput(string file) =>
        Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
