using System.Text.RegularExpressions;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>What docs/steps.md claims: samples, and pairs of C# and JSONata.</summary>
internal static partial class StepsDocument
{
    internal static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "steps.md"));

    /// <summary>The types of the samples.</summary>
    internal static string Types { get; } = Blocks().First(block => block.StartsWith("public ", StringComparison.Ordinal));

    /// <summary>The samples: each an expression.</summary>
    internal static IReadOnlyList<string> Samples { get; } = [.. Blocks().Where(block => !block.StartsWith("public ", StringComparison.Ordinal))];

    private static IEnumerable<string> Blocks() => Block().Matches(Text).Select(block => block.Groups["code"].Value.Trim());

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
