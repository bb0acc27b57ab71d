using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Local.Graphs;

/// <summary>An arrow: the points that it goes through, from the bottom of one state to the top of another.</summary>
internal sealed record PlacedEdge(EdgeKind Kind, string Label, IReadOnlyList<(double X, double Y)> Points);
