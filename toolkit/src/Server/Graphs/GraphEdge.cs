namespace AsteroidWorkflows.Server.Graphs;

/// <summary>One state leads to another.</summary>
/// <param name="From">The state that leads.</param>
/// <param name="To">The state that follows.</param>
/// <param name="Kind">Why.</param>
/// <param name="Label">The condition of a choice, or the errors of a catcher; else empty.</param>
internal sealed record GraphEdge(string From, string To, EdgeKind Kind, string Label);
