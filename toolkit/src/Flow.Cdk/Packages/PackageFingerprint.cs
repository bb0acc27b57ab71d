using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>A name for everything that a package is made from, so that what has not changed is not published again.</summary>
internal static class PackageFingerprint
{
    /// <summary>The fingerprint of a project's sources, of what all projects share, and of how it is published.</summary>
    public static string Of(LambdaProject project, LambdaSources sources, string runtime, LambdaHosting hosting)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{hosting} {runtime} {Environment.Version}"));
        foreach (var file in Sources(project, sources, hosting))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(project.Root, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Sources(LambdaProject project, LambdaSources sources, LambdaHosting hosting) => Files(Path.GetDirectoryName(project.File)!)
        .Concat(hosting == LambdaHosting.Native ? OfNative(project) : [])
        .Concat(sources.Shared.Select(path => Path.Combine(project.Root, path)).SelectMany(path => File.Exists(path) ? [path] : Files(path)))
        .Where(file => !IsOutput(Path.GetRelativePath(project.Root, file)))
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
