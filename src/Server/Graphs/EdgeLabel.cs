namespace AsteroidWorkflows.Server.Graphs;

/// <summary>Where the label of an arrow stands: its middle.</summary>
internal sealed record EdgeLabel(PlacedEdge Edge, double X, double Y)
{
    private static readonly double[] Places = [0.35, 0.62, 0.85];

    // Labels of arrows that begin in one place stand at different heights, so that they do not cover each other.
    public static IEnumerable<EdgeLabel> Of(PlacedGraph graph) => graph.Edges
        .Where(edge => edge.Label.Length > 0)
        .GroupBy(edge => edge.Points[0])
        .SelectMany(fromOne => fromOne.Select((edge, index) => Of(edge, edge.IsBack ? 0.5 : Places[index % Places.Length])));

    private static EdgeLabel Of(PlacedEdge edge, double place)
    {
        var (from, to) = edge.IsBack ? (edge.Points[1], edge.Points[2]) : (edge.Points[0], edge.Points[1]);
        return new EdgeLabel(edge, from.X + ((to.X - from.X) * place), from.Y + ((to.Y - from.Y) * place));
    }
}
