using System.Xml.Linq;

namespace AsteroidWorkflows.Build.Feed;

/// <summary>
/// NuGet's folder of unpacked packages, which all checkouts of a machine share. It would go on using the unpacked copy of an earlier package of the
/// same version, so a stand-in says in its release notes what it was made from.
/// </summary>
internal static class PackageCache
{
    private static string Folder => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Forgets the unpacked copies of what was just made.</summary>
    public static void Forget(string id, string feed)
    {
        foreach (var file in Directory.EnumerateFiles(feed, $"{id}.*.nupkg"))
        {
            Delete(Path.Combine(Folder, id.ToLowerInvariant(), Path.GetFileNameWithoutExtension(file)[(id.Length + 1)..].ToLowerInvariant()));
        }
    }

    /// <summary>Forgets every stand-in that was made from other sources than <paramref name="sources"/>, by whichever checkout.</summary>
    public static void ForgetOtherStandIns(string id, string sources) => ForgetOtherStandIns(Folder, id, sources);

    internal static void ForgetOtherStandIns(string cache, string id, string sources)
    {
        var folder = Path.Combine(cache, id.ToLowerInvariant());
        var versions = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        foreach (var version in versions.Where(version => IsOtherStandIn(Path.Combine(version, $"{id.ToLowerInvariant()}.nuspec"), sources)))
        {
            Delete(version);
        }
    }

    private static bool IsOtherStandIn(string specification, string sources)
    {
        if (!File.Exists(specification))
        {
            return false;
        }

        var metadata = XDocument.Load(specification).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        return metadata["description"].Any(text => text.StartsWith("Stand-in for ", StringComparison.Ordinal)) && !metadata["releaseNotes"].Contains(sources);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
