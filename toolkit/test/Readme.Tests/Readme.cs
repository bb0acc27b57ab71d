using System.Text.RegularExpressions;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Readme.Tests;

/// <summary>A library's README.</summary>
internal sealed partial record Readme(string Library, string Text)
{
    /// <summary>The README of every library in toolkit/src; its text is empty where the library has none.</summary>
    internal static IReadOnlyList<Readme> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(RepositoryRoot.Path, "toolkit", "src"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => new Readme(Path.GetFileName(folder), Read(Path.Combine(folder, "README.md"))))];

    /// <summary>Its samples in C#: each a whole program.</summary>
    internal IReadOnlyList<string> Samples => [.. Block().Matches(Text).Select(block => block.Groups["code"].Value)];

    private static string Read(string file) => File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
