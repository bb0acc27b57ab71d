using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>A name for everything that a package is made from, so that what has not changed is not published again.</summary>
internal static class PackageFingerprint
{
    // The lock file of libvips decides which library goes into a package that holds it.
    private static readonly string[] SharedFiles =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "lambdas/Directory.Build.props", "eng/libvips/package-lock.json"];

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

    private static IEnumerable<string> Sources(LambdaProject project) => Files(Path.GetDirectoryName(project.File)!)
        .Where(file => !IsOutput(Path.GetRelativePath(project.Root, file)))
        .Concat(SharedFiles.Select(file => Path.Combine(project.Root, file)).Where(File.Exists))
        // Compiled into every function's project.
        .Concat(Files(Path.Combine(project.Root, "lambdas", "Shared")))
        // Stand-ins change what is published; on a full registry there are none.
        .Concat(Files(Path.Combine(project.Root, "eng", "feed"), "*.stamp"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern = "*") =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];

    private static bool IsOutput(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");
}
