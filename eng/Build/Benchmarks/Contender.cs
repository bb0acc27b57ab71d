namespace AsteroidWorkflows.Build.Benchmarks;

/// <summary>One of several ways to do the same thing: a whole process, started anew for each run.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, passed as they are.</param>
/// <param name="Folder">Where it runs; null: at the repository's root.</param>
internal sealed record Contender(string Name, string Program, IReadOnlyList<string> Arguments, string? Folder = null)
{
    /// <summary>Whether it measures by itself and prints its <see cref="Figure"/>s. Default: the process's whole time is the figure.</summary>
    public bool PrintsFigures { get; init; }

    /// <summary>Further environment variables; none unless set.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>What is done before each run and isn't measured; null: nothing.</summary>
    public Action? Before { get; init; }
}
