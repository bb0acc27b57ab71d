using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace AsteroidWorkflows.Server.Graphs;

/// <summary>Draws a workflow as an SVG picture that stands alone, in light or dark as its reader prefers. Names and labels are text to it, never markup.</summary>
public static class SvgGraph
{
    private const double Margin = 24;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Colours are said twice rather than by variables, which programs other than browsers do not know.
    private const string Style = """
        text { font: 13px system-ui, sans-serif; fill: #1f2933; text-anchor: middle; dominant-baseline: central; }
        .back { fill: #f5f7fa; }
        .state rect, .state polygon { fill: #ffffff; stroke: #2b6cb0; stroke-width: 1.5; }
        .state.Choice polygon { stroke: #b7791f; }
        .state.Fail rect { stroke: #c53030; }
        .group > rect { fill: none; stroke: #7b8794; stroke-dasharray: 4 4; }
        .group > text { text-anchor: start; }
        .dot { fill: #1f2933; }
        .edge { fill: none; stroke: #7b8794; stroke-width: 1.4; }
        .edge.Catch { stroke: #c53030; stroke-dasharray: 5 4; }
        .tip { fill: #7b8794; }
        .label { font-size: 11px; paint-order: stroke; stroke: #f5f7fa; stroke-width: 4px; }
        @media (prefers-color-scheme: dark) {
          text, .dot { fill: #e4e7eb; }
          .back { fill: #1b232c; }
          .label { stroke: #1b232c; }
          .state rect, .state polygon { fill: #27313c; stroke: #63b3ed; }
          .state.Choice polygon { stroke: #ecc94b; }
          .state.Fail rect, .edge.Catch { stroke: #fc8181; }
        }
        """;

    /// <summary>The picture of a definition, as the text of an SVG file; null where there are no states to draw, or too many to be looked at.</summary>
    /// <param name="definition">A definition in the States Language.</param>
    /// <param name="name">The workflow's name, for whoever can't see it.</param>
    public static string? Of(JsonElement definition, string name) => DefinitionGraph.Of(definition) is { } graph ? Of(graph, name) : null;

    /// <summary>The picture, as the text of an SVG file.</summary>
    internal static string Of(StateGraph graph, string name)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(name);
        var placed = GraphLayout.Of(graph);
        var (width, height) = (placed.Width + (2 * Margin), placed.Height + (2 * Margin));
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {N(width)} {N(height)}"), new XAttribute("width", N(width)), new XAttribute("height", N(height)), new XAttribute("role", "img"),
            new XAttribute("aria-label", $"The workflow {name}"),
            new XElement(Svg + "title", name),
            new XElement(Svg + "style", Style),
            XElement.Parse($"""<defs xmlns="{Svg}"><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>"""),
            new XElement(Svg + "rect", new XAttribute("class", "back"), new XAttribute("width", "100%"), new XAttribute("height", "100%")),
            Graph(placed, Margin, Margin));
        return root + "\n";
    }

    private static XElement Graph(PlacedGraph graph, double x, double y) => new(
        Svg + "g", new XAttribute("transform", $"translate({N(x)} {N(y)})"),
        graph.Edges.Select(Line), graph.Nodes.Select(Node), Labels(graph));

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

    private static XElement Line(PlacedEdge edge) => new(
        Svg + "path", new XAttribute("class", edge.Kind == EdgeKind.Catch ? "edge Catch" : "edge"), new XAttribute("d", EdgePath.Of(edge)), new XAttribute("marker-end", "url(#tip)"));

    private static IEnumerable<XElement> Labels(PlacedGraph graph) => EdgeLabel.Of(graph).Select(label => new XElement(
        Svg + "text", new XAttribute("class", "label"), new XAttribute("x", N(label.X)), new XAttribute("y", N(label.Y)),
        new XElement(Svg + "title", label.Edge.Label), label.Edge.ShownLabel));

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
