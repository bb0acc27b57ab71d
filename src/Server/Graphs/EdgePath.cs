using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Server.Graphs;

/// <summary>The way of an arrow, in the words of an SVG path.</summary>
internal static class EdgePath
{
    private const double Corner = 10;

    public static string Of(PlacedEdge edge) => edge.IsBack ? Back(edge.Points) : Down(edge.Points);

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

    private static string Back(IReadOnlyList<(double X, double Y)> points)
    {
        var ((startX, startY), (lane, _), (_, endY), (endX, _)) = (points[0], points[1], points[2], points[3]);
        var corner = Math.Min(Corner, Math.Abs(startY - endY) / 2);
        return $"M{N(startX)} {N(startY)} H{N(lane - corner)} Q{N(lane)} {N(startY)} {N(lane)} {N(startY - corner)} "
            + $"V{N(endY + corner)} Q{N(lane)} {N(endY)} {N(lane - corner)} {N(endY)} H{N(endX)}";
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
