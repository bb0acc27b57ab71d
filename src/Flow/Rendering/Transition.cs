using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record Transition(EdgeKind Kind, string To, string Label);
