
namespace AsteroidWorkflows.Server.Graphs;

/// <summary>An arrow: the points that it goes through, from the bottom of one state to the top of another.</summary>
/// <param name="Kind">Why one state leads to the other.</param>
/// <param name="Label">The condition or the errors; else empty.</param>
/// <param name="Points">The points. Of an arrow back: where it turns, below its state, beside all states on the way, and above the other.</param>
/// <param name="IsBack">Whether it leads up again, to a state on the way to its own.</param>
internal sealed record PlacedEdge(EdgeKind Kind, string Label, IReadOnlyList<(double X, double Y)> Points, bool IsBack = false)
{
    private const int LongestLabel = 44;

    /// <summary>As much of the label as there is room for.</summary>
    public string ShownLabel => Label.Length <= LongestLabel ? Label : Label[..(LongestLabel - 1)] + "…";
}
