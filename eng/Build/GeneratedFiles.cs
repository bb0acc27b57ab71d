namespace AsteroidWorkflows.Build;

/// <summary>A set of committed files that a command writes: what it is, where it lies, and how to write it anew.</summary>
internal sealed record GeneratedFiles(string What, IReadOnlyList<string> Patterns, Func<Task> Regenerate)
{
    /// <summary>Writes the files anew and fails, naming each, when one is not as it was; the new ones stay, ready to be committed.</summary>
    public async Task RegenerateAndCompareAsync()
    {
        var before = Contents();
        await Regenerate();
        var after = Contents();
        var changed = before.Keys.Union(after.Keys)
            .Where(file => before.GetValueOrDefault(file) != after.GetValueOrDefault(file)).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
        {
            throw new BuildException(
                $"{What} were not up to date: {string.Join(", ", changed)}. They have been written anew; look at `git diff`, and commit them if they are right.");
        }
    }

    private Dictionary<string, string> Contents() => Patterns
        .SelectMany(pattern => Directory.EnumerateFiles(Repository.Path(Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern), SearchOption.AllDirectories))
        .Distinct().ToDictionary(file => Path.GetRelativePath(Repository.Root, file), File.ReadAllText);
}
