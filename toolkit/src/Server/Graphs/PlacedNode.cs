namespace AsteroidWorkflows.Server.Graphs;

/// <summary>A state with its place in the drawing.</summary>
/// <param name="Name">Its name; empty for the circles of start and end.</param>
/// <param name="Type">Its type, <c>Start</c> or <c>End</c>.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Branches">The graphs inside it, placed relative to it.</param>
internal sealed record PlacedNode(string Name, string Type, double Width, double Height, IReadOnlyList<(double X, double Y, PlacedGraph Graph)> Branches)
{
    /// <summary>The left edge, within the graph.</summary>
    public double X { get; set; }

    /// <summary>The upper edge, within the graph.</summary>
    public double Y { get; set; }

    public double Centre => X + (Width / 2);

    public double Bottom => Y + Height;
}
