namespace AsteroidWorkflows.Server.Graphs;

/// <summary>Where the label of an arrow stands: its middle.</summary>
internal sealed record EdgeLabel(PlacedEdge Edge, double X, double Y)
{
    private static readonly double[] Places = [0.4, 0.62, 0.8];

    // Labels of arrows that begin in one place stand at different heights, so that they do not cover each other.
    public static IEnumerable<EdgeLabel> Of(PlacedGraph graph) => graph.Edges
        .Where(edge => edge.Label.Length > 0)
        .GroupBy(edge => edge.Points[0])
        .SelectMany(fromOne => fromOne.Select((edge, index) => Of(edge, Places[index % Places.Length])));

    private static EdgeLabel Of(PlacedEdge edge, double place)
    {
        var (x, y) = edge.IsBack ? (edge.Points[2].X, (edge.Points[2].Y + edge.Points[3].Y) / 2) : EdgePath.Along(edge, place);
        return new EdgeLabel(edge, x, y);
    }
}
