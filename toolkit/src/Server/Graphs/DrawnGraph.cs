
namespace AsteroidWorkflows.Server.Graphs;

/// <summary>A placed graph as the page draws it.</summary>
internal sealed record DrawnGraph(double Width, double Height, IEnumerable<DrawnGraph.Node> Nodes, IEnumerable<DrawnGraph.Edge> Edges)
{
    public static DrawnGraph Of(PlacedGraph graph)
    {
        IEqualityComparer<PlacedEdge> same = ReferenceEqualityComparer.Instance;
        var labels = EdgeLabel.Of(graph).ToDictionary(label => label.Edge, same);
        return new DrawnGraph(
            graph.Width, graph.Height,
            graph.Nodes.Select(node => new Node(
                node.Name, node.Type, node.X, node.Y, node.Width, node.Height,
                node.Branches.Select(branch => new Branch(branch.X, branch.Y, Of(branch.Graph))))).ToList(),
            graph.Edges.Select(edge => new Edge(
                edge.Kind == EdgeKind.Catch ? "catch" : "next", EdgePath.Of(edge),
                labels.TryGetValue(edge, out var label) ? new Label(edge.ShownLabel, edge.Label, label.X, label.Y) : null)).ToList());
    }

    internal sealed record Node(string Name, string Type, double X, double Y, double Width, double Height, IEnumerable<Branch> Branches);

    internal sealed record Branch(double X, double Y, DrawnGraph Graph);

    internal sealed record Edge(string Kind, string Path, Label? Label);

    internal sealed record Label(string Text, string Whole, double X, double Y);
}
