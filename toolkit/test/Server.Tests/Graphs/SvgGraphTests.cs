using System.Xml.Linq;
using AsteroidWorkflows.Server.Graphs;

namespace AsteroidWorkflows.Server.Tests.Graphs;

public class SvgGraphTests
{
    [Fact]
    public void A_name_is_text_and_never_markup()
    {
        const string Name = "<script>alert('&\"')</script>";
        var graph = new StateGraph(Name, [new GraphNode(Name, "Task", []), new GraphNode("Back", "Pass", [])],
            [new GraphEdge(Name, "Back", EdgeKind.Next, "]]><b>"), new GraphEdge("Back", Name, EdgeKind.Next, "")]);

        var drawn = SvgGraph.Of(graph, Name);

        Assert.DoesNotContain("<script", drawn, StringComparison.Ordinal);
        Assert.Contains(XDocument.Parse(drawn).Descendants(), e => e.Value == Name);
    }
}
