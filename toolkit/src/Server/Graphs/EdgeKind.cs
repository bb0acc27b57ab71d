namespace AsteroidWorkflows.Server.Graphs;

/// <summary>Why one state leads to another.</summary>
internal enum EdgeKind
{
    /// <summary>The state has done its work.</summary>
    Next,

    /// <summary>A condition of a Choice holds.</summary>
    Choice,

    /// <summary>No condition of a Choice holds.</summary>
    Otherwise,

    /// <summary>The state failed.</summary>
    Catch,
}
