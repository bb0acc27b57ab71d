using System.Text.Json;
using System.Xml.Linq;
using AsteroidWorkflows.Server.Graphs;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Tests.Graphs;

public class WorkflowPictureTests
{
    [Fact]
    public void Every_workflow_is_drawn_with_each_of_its_states()
    {
        Assert.All(Rendered(), workflow =>
        {
            var texts = XDocument.Parse(SvgGraph.Of(workflow.Graph, workflow.Name)).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
            Assert.All(Names(workflow.Graph), name => Assert.Contains(texts, text => text == name || text.StartsWith(name + " (", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void States_do_not_cover_each_other()
    {
        Assert.All(Rendered(), workflow =>
        {
            var nodes = GraphLayout.Of(workflow.Graph).Nodes;
            Assert.DoesNotContain(nodes.SelectMany((one, index) => nodes.Skip(index + 1).Select(other => (one, other))), pair =>
                pair.one.X < pair.other.X + pair.other.Width && pair.other.X < pair.one.X + pair.one.Width && pair.one.Y < pair.other.Bottom && pair.other.Y < pair.one.Bottom);
        });
    }

    private static IEnumerable<(string Name, StateGraph Graph)> Rendered() =>
        AllWorkflows.Define().Select(workflow => workflow.Render()).Select(workflow => (workflow.Name, DefinitionGraph.Of(JsonElement.Parse(workflow.Definition))!));

    private static IEnumerable<string> Names(StateGraph graph) => graph.Nodes.SelectMany(node => node.Branches.SelectMany(Names).Prepend(node.Name));
}
