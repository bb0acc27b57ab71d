namespace AsteroidWorkflows.Server.Graphs;

/// <summary>A graph with everything in its place.</summary>
internal sealed record PlacedGraph(double Width, double Height, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges);
