namespace AsteroidWorkflows.Build.Walkthroughs;

/// <summary>A file that a walk-through adds or changes.</summary>
/// <param name="Path">The file, from the repository's root.</param>
/// <param name="Removed">The text that goes; empty where the file is new.</param>
/// <param name="Added">The text that comes.</param>
internal sealed record Change(string Path, string Removed, string Added)
{
    public bool IsNewFile => Removed.Length == 0;

    /// <summary>Makes the change in a copy of the repository.</summary>
    /// <exception cref="BuildException">The file is there already, or what goes is not in it exactly once.</exception>
    public void Apply(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        if (IsNewFile)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, File.Exists(file) ? throw new BuildException($"{Path} is there already.") : Added);
            return;
        }

        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Split(Removed).Length == 2
            ? text.Replace(Removed, Added, StringComparison.Ordinal)
            : throw new BuildException($"{Path} does not have these lines exactly once:\n{Removed}"));
    }
}
