using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Workflows.Tests;

public class SnapshotTests
{
    private const string Definitions = "test/Workflows.Tests/Snapshots";
    private const string Graphs = "docs/graphs";

    public static TheoryData<string> Names => [.. AllWorkflows.Define().Select(workflow => workflow.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_definition_is_the_committed_one(string name) =>
        Snapshot.Match($"{Definitions}/{name}.asl.json", Find(name).Render().Definition + "\n");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_graph_is_the_committed_one(string name)
    {
        var rendered = Find(name).Render();
        Snapshot.Match($"{Graphs}/{name}.md", $"# {name}\n\n{Find(name).Options.Comment}\n\n```mermaid\n{rendered.Graph.ToMermaid()}```\n");
    }

    [Fact]
    public void No_file_is_left_of_a_workflow_that_is_gone()
    {
        var names = AllWorkflows.Define().Select(workflow => workflow.Name).ToList();
        Snapshot.HasOnly(Definitions, names.Select(name => $"{name}.asl.json"));
        Snapshot.HasOnly(Graphs, names.Select(name => $"{name}.md"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rendering_gives_the_same_text_every_time(string name)
    {
        var workflow = Find(name);
        Assert.Equal(workflow.Render().Definition, workflow.Render().Definition);
        Assert.Equal(workflow.Render().Definition, Find(name).Render().Definition);
    }

    private static Workflow Find(string name) => AllWorkflows.Define().Single(workflow => workflow.Name == name);
}
