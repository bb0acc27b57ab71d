using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Graphs;

/// <summary>The states of a workflow, or of one branch of a state, and what leads where.</summary>
/// <param name="StartAt">The name of the first state.</param>
/// <param name="Nodes">The states, in the order of the definition.</param>
/// <param name="Edges">What leads where, in the order of the definition. A state without an outgoing <see cref="EdgeKind.Next"/> or choice ends its path.</param>
public sealed record FlowGraph(string StartAt, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The graph as Mermaid text, which GitHub draws.</summary>
    public string ToMermaid() => Mermaid.Of(this);

    internal static FlowGraph Of(StateScope states) => new(
        states.Start.Name,
        [.. states.States.Select(state => new GraphNode(state.Name, state.Type, [.. state.Branches.Select(branch => Of(branch.States))]))],
        [.. states.States.SelectMany(state => state.Transitions.Select(to => new GraphEdge(state.Name, to.To.Name, to.Kind, to.Label)))]);
}
