namespace AsteroidWorkflows.Server.Graphs;

/// <summary>The states of a definition, or of one branch of a state, and what leads where.</summary>
/// <param name="StartAt">The name of the first state.</param>
/// <param name="Nodes">The states, in the order of the definition.</param>
/// <param name="Edges">What leads where, in the order of the definition.</param>
internal sealed record StateGraph(string StartAt, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);
