using System.Reflection;

namespace AsteroidWorkflows.Tests;

/// <summary>A committed file that is made of the code. A test fails where the two differ, and says how to accept the difference.</summary>
internal static class Snapshot
{
    private const int Context = 2;

    private const string UpdateVariable = "UPDATE_SNAPSHOTS";

    private static readonly string[] Folders = ["test", "toolkit/test"];

    private static string UpdateCommand { get; } = $"{UpdateVariable}=1 dotnet test {ProjectFolder()}";

    private static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) is "1";

    /// <summary>Compares a text with a file, or writes the file where that is asked for.</summary>
    /// <param name="path">The file, relative to the repository's root.</param>
    /// <param name="text">What it should hold.</param>
    internal static void Match(string path, string text)
    {
        var file = Path.Combine(RepositoryRoot.Path, path);
        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (committed == text)
        {
            // Not written again: a source with a new time would look newer than its build.
            return;
        }

        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        else
        {
            Assert.Fail($"{path} is not what the code makes now:\n{Differences(committed, text)}\nReview it, then accept it with: {UpdateCommand}");
        }
    }

    /// <summary>Fails where a folder holds files that nothing makes any more; deletes them where an update is asked for.</summary>
    /// <param name="folder">The folder, relative to the repository's root.</param>
    /// <param name="made">The names of the files that are made.</param>
    internal static void HasOnly(string folder, IEnumerable<string> made)
    {
        var left = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder)).Where(file => !made.Contains(Path.GetFileName(file))).ToList();
        if (IsUpdating)
        {
            left.ForEach(File.Delete);
        }
        else if (left.Count > 0)
        {
            Assert.Fail($"{folder} holds files that nothing makes any more: {string.Join(", ", left.Select(Path.GetFileName))}. Delete them with: {UpdateCommand}");
        }
    }

    // Compiled into each test project that has snapshots; the assembly is named after its folder.
    private static string ProjectFolder()
    {
        var name = Assembly.GetExecutingAssembly().GetName().Name!["AsteroidWorkflows.".Length..];
        return Folders.Select(folder => $"{folder}/{name}").First(folder => Directory.Exists(Path.Combine(RepositoryRoot.Path, folder)));
    }

    // Every run of lines that differs, with two lines before and after it.
    private static string Differences(string committed, string made)
    {
        var lines = LineDiff.Of(committed.Split('\n'), made.Split('\n'));
        return string.Join('\n', lines.Where((_, at) => lines.Take(at + Context + 1).Skip(at - Context).Any(line => line[0] != ' ')));
    }
}
