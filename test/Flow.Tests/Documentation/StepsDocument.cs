using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>What docs/steps.md claims: samples, and pairs of C# and JSONata.</summary>
internal static partial class StepsDocument
{
    internal static string Text { get; } = File.ReadAllText(Path.Combine(Root(), "docs", "steps.md"));

    /// <summary>The types of the samples.</summary>
    internal static string Types { get; } = Blocks().First(block => block.StartsWith("public ", StringComparison.Ordinal));

    /// <summary>The samples: each an expression.</summary>
    internal static IReadOnlyList<string> Samples { get; } = [.. Blocks().Where(block => !block.StartsWith("public ", StringComparison.Ordinal))];

    /// <summary>The rows of the table of expressions.</summary>
    internal static IReadOnlyList<(string CSharp, string Jsonata)> Expressions { get; } =
        [.. Row().Matches(Text).Select(row => (row.Groups["csharp"].Value, row.Groups["jsonata"].Value))];

    private static IEnumerable<string> Blocks() => Block().Matches(Text).Select(block => block.Groups["code"].Value.Trim());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AsteroidWorkflows.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No AsteroidWorkflows.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `(?<csharp>[^`]+)` \| `(?<jsonata>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
