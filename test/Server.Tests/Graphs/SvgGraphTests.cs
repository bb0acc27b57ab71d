using System.Xml.Linq;
using AsteroidWorkflows.Flow.Graphs;
using AsteroidWorkflows.Server.Graphs;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Server.Tests.Graphs;

public class SvgGraphTests
{
    [Fact]
    public void Every_workflow_is_drawn_with_each_of_its_states()
    {
        Assert.All(AllWorkflows.Define().Select(workflow => workflow.Render()), workflow =>
        {
            var texts = XDocument.Parse(SvgGraph.Of(workflow.Graph, workflow.Name)).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
            Assert.All(Names(workflow.Graph), name => Assert.Contains(texts, text => text == name || text.StartsWith(name + " (", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void States_do_not_cover_each_other()
    {
        Assert.All(AllWorkflows.Define().Select(workflow => workflow.Render()), workflow =>
        {
            var nodes = GraphLayout.Of(workflow.Graph).Nodes;
            Assert.DoesNotContain(nodes.SelectMany((one, index) => nodes.Skip(index + 1).Select(other => (one, other))), pair =>
                pair.one.X < pair.other.X + pair.other.Width && pair.other.X < pair.one.X + pair.one.Width && pair.one.Y < pair.other.Bottom && pair.other.Y < pair.one.Bottom);
        });
    }

    [Fact]
    public void A_name_is_text_and_never_markup()
    {
        const string Name = "<script>alert('&\"')</script>";
        var graph = new FlowGraph(Name, [new GraphNode(Name, "Task", []), new GraphNode("Back", "Pass", [])],
            [new GraphEdge(Name, "Back", EdgeKind.Next, "]]><b>"), new GraphEdge("Back", Name, EdgeKind.Next, "")]);

        var drawn = SvgGraph.Of(graph, Name);

        Assert.DoesNotContain("<script", drawn, StringComparison.Ordinal);
        Assert.Contains(XDocument.Parse(drawn).Descendants(), e => e.Value == Name);
    }

    private static IEnumerable<string> Names(FlowGraph graph) => graph.Nodes.SelectMany(node => node.Branches.SelectMany(Names).Prepend(node.Name));
}
