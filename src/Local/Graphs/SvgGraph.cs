using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Local.Graphs;

/// <summary>Draws a workflow as an SVG picture that stands alone, in light or dark as its reader prefers. Names and labels are text to it, never markup.</summary>
internal static class SvgGraph
{
    private const double Margin = 24;
    private const int LongestLabel = 44;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Style = """
        svg { font: 13px system-ui, sans-serif; --ink: #1f2933; --line: #7b8794; --box: #ffffff; --back: #f5f7fa; --task: #2b6cb0; --choice: #b7791f; --end: #c53030; }
        @media (prefers-color-scheme: dark) { svg { --ink: #e4e7eb; --line: #9aa5b1; --box: #27313c; --back: #1b232c; --task: #63b3ed; --choice: #ecc94b; --end: #fc8181; } }
        .back { fill: var(--back); } text { fill: var(--ink); text-anchor: middle; dominant-baseline: central; }
        .state rect, .state polygon { fill: var(--box); stroke: var(--task); stroke-width: 1.5; } .Choice polygon { stroke: var(--choice); } .Fail rect { stroke: var(--end); }
        .group > rect { fill: none; stroke: var(--line); stroke-dasharray: 4 4; } .group > text { text-anchor: start; } .dot { fill: var(--ink); }
        .edge { fill: none; stroke: var(--line); stroke-width: 1.4; } .Catch { stroke: var(--end); stroke-dasharray: 5 4; } .label { font-size: 11px; paint-order: stroke; stroke: var(--back); stroke-width: 4px; }
        marker path { fill: var(--line); }
        """;

    public static string Of(FlowGraph graph, string name)
    {
        var placed = GraphLayout.Of(graph);
        var (width, height) = (placed.Width + (2 * Margin), placed.Height + (2 * Margin));
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {N(width)} {N(height)}"), new XAttribute("width", N(width)), new XAttribute("height", N(height)), new XAttribute("role", "img"),
            new XAttribute("aria-label", $"The workflow {name}"),
            new XElement(Svg + "title", name),
            new XElement(Svg + "style", Style),
            XElement.Parse($"""<defs xmlns="{Svg}"><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>"""),
            new XElement(Svg + "rect", new XAttribute("class", "back"), new XAttribute("width", "100%"), new XAttribute("height", "100%")),
            Graph(placed, Margin, Margin));
        return root + "\n";
    }

    private static XElement Graph(PlacedGraph graph, double x, double y) => new(
        Svg + "g", new XAttribute("transform", $"translate({N(x)} {N(y)})"),
        graph.Edges.Select(Line), graph.Nodes.Select(Node), graph.Edges.Where(edge => edge.Label.Length > 0).Select(Label));

    private static XElement Node(PlacedNode node)
    {
        var place = new XAttribute("transform", $"translate({N(node.X)} {N(node.Y)})");
        if (node.Name.Length == 0)
        {
            return new XElement(Svg + "circle", new XAttribute("class", "dot"), new XAttribute("cx", N(node.Centre)), new XAttribute("cy", N(node.Y + 10)), new XAttribute("r", node.Type == "Start" ? 8 : 10));
        }

        if (node.Branches.Count > 0)
        {
            return new XElement(
                Svg + "g", place, new XAttribute("class", "group"), Rect(node, 10),
                new XElement(Svg + "text", new XAttribute("x", 14), new XAttribute("y", 18), $"{node.Name} ({(node.Type == "Map" ? "for each item" : "in parallel")})"),
                node.Branches.Select(branch => Graph(branch.Graph, branch.X, branch.Y)));
        }

        return new XElement(
            Svg + "g", place, new XAttribute("class", $"state {node.Type}"), new XElement(Svg + "title", $"{node.Name}: {node.Type}"),
            node.Type == "Choice" ? Hexagon(node) : Rect(node, node.Type == "Succeed" ? 20 : 6),
            new XElement(Svg + "text", new XAttribute("x", N(node.Width / 2)), new XAttribute("y", N(node.Height / 2)), node.Name));
    }

    private static XElement Rect(PlacedNode node, int radius) =>
        new(Svg + "rect", new XAttribute("width", N(node.Width)), new XAttribute("height", N(node.Height)), new XAttribute("rx", radius));

    private static XElement Hexagon(PlacedNode node)
    {
        var (w, h) = (node.Width, node.Height);
        return new XElement(Svg + "polygon", new XAttribute("points", $"14,0 {N(w - 14)},0 {N(w)},{N(h / 2)} {N(w - 14)},{N(h)} 14,{N(h)} 0,{N(h / 2)}"));
    }

    private static XElement Line(PlacedEdge edge)
    {
        var path = new StringBuilder($"M{N(edge.Points[0].X)} {N(edge.Points[0].Y)}");
        foreach (var (from, to) in edge.Points.Zip(edge.Points.Skip(1)))
        {
            var bend = Math.Abs(to.Y - from.Y) / 2;
            path.Append(CultureInfo.InvariantCulture, $" C{N(from.X)} {N(from.Y + bend)} {N(to.X)} {N(to.Y - bend)} {N(to.X)} {N(to.Y)}");
        }

        return new XElement(
            Svg + "path", new XAttribute("class", edge.Kind == EdgeKind.Catch ? "edge Catch" : "edge"), new XAttribute("d", path.ToString()), new XAttribute("marker-end", "url(#tip)"));
    }

    private static XElement Label(PlacedEdge edge)
    {
        // A third of the way down the first piece, where arrows from one state have parted.
        var (from, to) = (edge.Points[0], edge.Points[1]);
        var label = edge.Label.Length <= LongestLabel ? edge.Label : edge.Label[..(LongestLabel - 1)] + "…";
        return new XElement(
            Svg + "text", new XAttribute("class", "label"), new XAttribute("x", N(from.X + ((to.X - from.X) * 0.55))), new XAttribute("y", N(from.Y + ((to.Y - from.Y) * 0.55))),
            new XElement(Svg + "title", edge.Label), label);
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
