namespace AsteroidWorkflows.Flow.Graphs;

/// <summary>A state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the States Language, such as <c>Task</c>.</param>
/// <param name="Branches">The branches of a Parallel, or the body of a Map; else empty.</param>
public sealed record GraphNode(string Name, string Type, IReadOnlyList<FlowGraph> Branches);
