using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>A name for everything that a package is made from, so that what has not changed is not published again.</summary>
internal static class PackageFingerprint
{
    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "lambdas/Directory.Build.props"];

    /// <summary>The fingerprint of a project's sources, of the files that all projects share, and of how it is published.</summary>
    public static string Of(LambdaProject project, string runtime)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{runtime} {Environment.Version}"));
        foreach (var file in Sources(project))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(project.Root, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Sources(LambdaProject project) => Directory
        .EnumerateFiles(Path.GetDirectoryName(project.File)!, "*", SearchOption.AllDirectories)
        .Where(file => !IsOutput(Path.GetRelativePath(project.Root, file)))
        .Concat(SharedFiles.Select(file => Path.Combine(project.Root, file)).Where(File.Exists))
        // Stand-ins change what is published; on a full registry there are none.
        .Concat(Directory.Exists(Path.Combine(project.Root, "eng", "feed")) ? Directory.EnumerateFiles(Path.Combine(project.Root, "eng", "feed"), "*.stamp") : [])
        .Order(StringComparer.Ordinal);

    private static bool IsOutput(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");
}
