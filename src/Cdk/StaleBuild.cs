namespace AsteroidWorkflows.Cdk;

/// <summary>The program is what the last build made, and functions are published from today's sources: the two must not be of different days.</summary>
internal static class StaleBuild
{
    private static readonly string[] Sources = ["src", "lambdas", "toolkit/src"];

    /// <summary>Refuses where a project's source is newer than the assembly that it was compiled to.</summary>
    /// <param name="root">The folder that holds the solution.</param>
    /// <param name="build">The folder of the program.</param>
    /// <exception cref="InvalidOperationException">One is; the message names it, and the command.</exception>
    public static void Refuse(string root, string build)
    {
        foreach (var assembly in Directory.EnumerateFiles(build, "AsteroidWorkflows.*.dll"))
        {
            var name = Path.GetFileNameWithoutExtension(assembly)["AsteroidWorkflows.".Length..].Replace("Lambdas.", "", StringComparison.Ordinal);
            var built = File.GetLastWriteTimeUtc(assembly);
            if (Sources.Select(folder => Path.Combine(root, folder, name)).Where(Directory.Exists).SelectMany(CodeIn).FirstOrDefault(file => File.GetLastWriteTimeUtc(file) > built) is { } newer)
            {
                throw new InvalidOperationException(
                    $"{Path.GetRelativePath(root, newer)} is newer than the app that was built from it, and the functions would be published from the newer one. Build first: dotnet run build.cs build");
            }
        }
    }

    private static IEnumerable<string> CodeIn(string project) => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(project, file).Split('/', '\\').Any(part => part is "bin" or "obj"));
}
