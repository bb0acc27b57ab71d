using System.Globalization;

namespace AsteroidWorkflows.Flow.Generator.Trees;

/// <summary>A C# expression: how it is written around its parts, and the same for the code that C# runs where that has to differ.</summary>
internal sealed record Tree(string Type, string Format, params Tree[] Parts)
{
    /// <summary>How C# runs it: a double that JSON cannot hold fails, and what the execution knows is made up.</summary>
    internal string? RunFormat { get; init; }

    /// <summary>The variable that it names, or that its parts may name.</summary>
    internal IReadOnlySet<string> Uses { get; init; } = new HashSet<string>();

    internal int Size => 1 + Parts.Sum(part => part.Size);

    internal string Written() => string.Format(CultureInfo.InvariantCulture, Format, [.. Parts.Select(part => part.Written())]);

    internal string Run() => string.Format(CultureInfo.InvariantCulture, RunFormat ?? Format, [.. Parts.Select(part => part.Run())]);

    /// <summary>The same tree with one part replaced.</summary>
    internal Tree With(int index, Tree part) => this with { Parts = [.. Parts.Select((old, i) => i == index ? part : old)] };

    /// <summary>A text that stands in a format as it is.</summary>
    internal static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
