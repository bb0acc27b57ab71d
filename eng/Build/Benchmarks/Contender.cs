namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>One of several ways to do the same thing: a whole process.</summary>
internal sealed record Contender(string Name, string Program, IReadOnlyList<string> Arguments, string? Folder = null);
