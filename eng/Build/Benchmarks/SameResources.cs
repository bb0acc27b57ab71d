using System.Text.Json;

namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>A comparison of two apps is fair only while both make the same resources.</summary>
internal static class SameResources
{
    /// <summary>Compares the templates in two folders: their resources' logical ids and types.</summary>
    /// <exception cref="BuildException">One has a resource that the other has not; the message names it.</exception>
    public static void Check(string ours, string theirs)
    {
        var (mine, others) = (Of(ours), Of(theirs));
        var different = mine.Except(others).Select(resource => $"only ours: {resource}").Concat(others.Except(mine).Select(resource => $"only theirs: {resource}")).ToList();
        if (mine.Count == 0 || different.Count > 0)
        {
            throw new BuildException($"the two apps do not make the same resources, so their times cannot be compared:\n{string.Join('\n', different)}");
        }
    }

    private static HashSet<string> Of(string folder) =>
        [.. Directory.GetFiles(folder, "*.template.json").SelectMany(file => Resources(file).Select(resource => $"{Path.GetFileName(file)} {resource}"))];

    private static List<string> Resources(string template)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(template));
        return [.. json.RootElement.GetProperty("Resources").EnumerateObject().Select(resource => $"{resource.Name} ({resource.Value.GetProperty("Type").GetString()})")];
    }
}
