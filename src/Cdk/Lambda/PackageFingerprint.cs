using System.Security.Cryptography;
using System.Text;
using AsteroidWorkflows.Cdk.Settings;

namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>A name for everything that a package is made from, so that what has not changed is not published again.</summary>
internal static class PackageFingerprint
{
    // The lock file of libvips decides which library goes into a package that holds it.
    private static readonly string[] SharedFiles =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", "lambdas/Directory.Build.props", "eng/libvips/package-lock.json"];

    /// <summary>The fingerprint of a project's sources, of the files that all projects share, and of how it is published.</summary>
    public static string Of(LambdaProject project, string runtime, LambdaHosting hosting)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{hosting} {runtime} {Environment.Version}"));
        foreach (var file in Sources(project, hosting))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(project.Root, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Sources(LambdaProject project, LambdaHosting hosting) => Files(Path.GetDirectoryName(project.File)!)
        // The functions' table is made of it, and a native package's loop.
        .Concat(Files(Path.Combine(project.Root, "toolkit", "src", "LambdaRuntime")))
        .Concat(hosting == LambdaHosting.Native ? OfNative(project) : [])
        .Where(file => !IsOutput(Path.GetRelativePath(project.Root, file)))
        .Concat(SharedFiles.Select(file => Path.Combine(project.Root, file)).Where(File.Exists))
        // Compiled into every function's project.
        .Concat(Files(Path.Combine(project.Root, "lambdas", "Shared")))
        // Stand-ins change what is published; on a full registry there are none.
        .Concat(Files(Path.Combine(project.Root, "eng", "feed"), "*.stamp"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> OfNative(LambdaProject project)
    {
        var own = Path.GetDirectoryName(project.NativeFile)!;
        return Files(own).Concat(Files(Path.GetDirectoryName(own)!, "*", SearchOption.TopDirectoryOnly));
    }

    private static IEnumerable<string> Files(string folder, string pattern = "*", SearchOption depth = SearchOption.AllDirectories) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth) : [];

    private static bool IsOutput(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");
}
