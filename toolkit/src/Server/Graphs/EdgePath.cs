using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Server.Graphs;

/// <summary>The way of an arrow, in the words of an SVG path.</summary>
internal static class EdgePath
{
    private const double Corner = 10;

    public static string Of(PlacedEdge edge) => edge.IsBack ? Back(edge.Points) : Down(edge.Points);

    /// <summary>A point of the first curve of an arrow that leads down, a part of the way along.</summary>
    public static (double X, double Y) Along(PlacedEdge edge, double part)
    {
        var ((x, y), (toX, toY)) = (edge.Points[0], edge.Points[1]);
        var (start, bend, ease) = (1 - part, (toY - y) / 2, part * part * (3 - (2 * part)));
        return (x + ((toX - x) * ease), (start * start * start * y) + (3 * start * start * part * (y + bend)) + (3 * start * part * part * (toY - bend)) + (part * part * part * toY));
    }

    private static string Down(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder($"M{N(points[0].X)} {N(points[0].Y)}");
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var bend = Math.Abs(to.Y - from.Y) / 2;
            path.Append(CultureInfo.InvariantCulture, $" C{N(from.X)} {N(from.Y + bend)} {N(to.X)} {N(to.Y - bend)} {N(to.X)} {N(to.Y)}");
        }

        return path.ToString();
    }

    // Straight lines with round corners.
    private static string Back(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder($"M{N(points[0].X)} {N(points[0].Y)}");
        for (var index = 1; index < points.Count - 1; index++)
        {
            var (before, corner, after) = (points[index - 1], points[index], points[index + 1]);
            var (into, outOf) = (Towards(corner, before), Towards(corner, after));
            path.Append(CultureInfo.InvariantCulture, $" L{N(into.X)} {N(into.Y)} Q{N(corner.X)} {N(corner.Y)} {N(outOf.X)} {N(outOf.Y)}");
        }

        return path.Append(CultureInfo.InvariantCulture, $" L{N(points[^1].X)} {N(points[^1].Y)}").ToString();
    }

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to)
    {
        var far = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        var part = far == 0 ? 0 : Math.Min(Corner, far / 2) / far;
        return (from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
