namespace AsteroidWorkflows.Flow.Generator.Trees;

/// <summary>One way to make a tree of a type.</summary>
/// <param name="Key">The form of Flow's table that it shows; empty for what needs none.</param>
/// <param name="Type">The type that it makes; <c>*</c> for any, <c>coll:*</c> for a collection of any.</param>
/// <param name="Make">Makes it, of the wanted type, with parts of a depth.</param>
internal sealed record Producer(string Key, string Type, Func<RandomTrees, string, int, Tree> Make)
{
    internal static Producer Of(string key, string type, string format, params string[] parts) => Running(key, type, format, null, parts);

    internal static Producer Running(string key, string type, string format, string? run, params string[] parts) =>
        new(key, type, (trees, wanted, depth) => new(wanted, format, [.. parts.Select(part => trees.Part(part, depth))]) { RunFormat = run });
}
