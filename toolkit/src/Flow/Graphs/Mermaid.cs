using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Flow.Graphs;

/// <summary>Draws a graph as a Mermaid flowchart: branches and bodies as boxes, catchers dotted.</summary>
internal sealed class Mermaid
{
    private readonly StringBuilder _text = new("flowchart TD\n");
    private readonly Dictionary<string, string> _ids = [];

    internal static string Of(FlowGraph graph)
    {
        var mermaid = new Mermaid();
        mermaid.Name(graph);
        mermaid.Line(1, "Start((Start))");
        mermaid.Line(1, "End((End))");
        mermaid.AddStates(graph, 1);
        mermaid.Line(1, $"Start --> {mermaid._ids[graph.StartAt]}");
        mermaid.AddEdges(graph, endsExecution: true);
        return mermaid._text.ToString();
    }

    private void Name(FlowGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            _ids[node.Name] = "s" + (_ids.Count + 1).ToString(CultureInfo.InvariantCulture);
            foreach (var branch in node.Branches)
            {
                Name(branch);
            }
        }
    }

    private void AddStates(FlowGraph graph, int depth)
    {
        foreach (var node in graph.Nodes)
        {
            var (id, name) = (_ids[node.Name], Escape(node.Name));
            if (node.Branches.Count == 0)
            {
                Line(depth, id + Shape(node.Type, name));
                continue;
            }

            Line(depth, $"subgraph {id}[\"{name} ({(node.Type == "Map" ? "for each item" : "in parallel")})\"]");
            foreach (var branch in node.Branches)
            {
                AddStates(branch, depth + 1);
            }

            Line(depth, "end");
        }
    }

    private void AddEdges(FlowGraph graph, bool endsExecution)
    {
        foreach (var node in graph.Nodes)
        {
            foreach (var branch in node.Branches)
            {
                AddEdges(branch, endsExecution: false);
            }

            foreach (var edge in graph.Edges.Where(edge => edge.From == node.Name))
            {
                Line(1, $"{_ids[edge.From]} {Arrow(edge)} {_ids[edge.To]}");
            }

            if (endsExecution && EndsHere(graph, node))
            {
                Line(1, $"{_ids[node.Name]} --> End");
            }
        }
    }

    private static bool EndsHere(FlowGraph graph, GraphNode node) =>
        node.Type != "Fail" && !graph.Edges.Any(edge => edge.From == node.Name && edge.Kind != EdgeKind.Catch);

    private static string Shape(string type, string name) => type switch
    {
        "Choice" => $"{{\"{name}\"}}",
        "Fail" => $"[/\"{name}\"\\]",
        "Succeed" => $"([\"{name}\"])",
        "Wait" => $"[[\"{name}\"]]",
        _ => $"[\"{name}\"]",
    };

    private static string Arrow(GraphEdge edge) => edge.Kind switch
    {
        EdgeKind.Choice => $"-->|\"{Escape(edge.Label)}\"|",
        EdgeKind.Otherwise => "-->|otherwise|",
        EdgeKind.Catch => $"-.->|\"{Escape(edge.Label)}\"|",
        _ => "-->",
    };

    private static string Escape(string text) =>
        text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
