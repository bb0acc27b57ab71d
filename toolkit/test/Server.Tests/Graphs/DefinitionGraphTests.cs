using System.Text.Json;
using AsteroidWorkflows.Server.Graphs;

namespace AsteroidWorkflows.Server.Tests.Graphs;

public sealed class DefinitionGraphTests
{
    [Fact]
    public void Every_type_of_state_is_drawn_with_what_leads_where()
    {
        var graph = Read("""
            { "StartAt": "Pass", "States": {
                "Pass": { "Type": "Pass", "Next": "Wait" },
                "Wait": { "Type": "Wait", "Seconds": 1, "Next": "Task" },
                "Task": { "Type": "Task", "Resource": "r", "Next": "Choice", "Catch": [ { "ErrorEquals": [ "A", "B" ], "Next": "Fail" } ] },
                "Choice": { "Type": "Choice", "Choices": [ { "Variable": "$.n", "NumericGreaterThan": 1, "Next": "Both" } ], "Default": "Each" },
                "Both": { "Type": "Parallel", "Branches": [ { "StartAt": "L", "States": { "L": { "Type": "Succeed" } } }, { "StartAt": "R", "States": { "R": { "Type": "Succeed" } } } ], "Next": "Each" },
                "Each": { "Type": "Map", "ItemProcessor": { "StartAt": "Inner", "States": { "Inner": { "Type": "Map", "End": true, "Iterator": { "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } } } } }, "Next": "Good" },
                "Good": { "Type": "Succeed" }, "Fail": { "Type": "Fail" } } }
            """)!;

        Assert.Equal("Pass", graph.StartAt);
        Assert.Equal(["Pass", "Wait", "Task", "Choice", "Both", "Each", "Good", "Fail"], graph.Nodes.Select(node => node.Name));
        Assert.Equal(2, graph.Nodes.Single(node => node.Name == "Both").Branches.Count);
        Assert.Equal("One", graph.Nodes.Single(node => node.Name == "Each").Branches[0].Nodes[0].Branches[0].StartAt);
        Assert.Contains(new GraphEdge("Task", "Fail", EdgeKind.Catch, "A, B"), graph.Edges);
        Assert.Contains(new GraphEdge("Choice", "Both", EdgeKind.Choice, "n > 1"), graph.Edges);
        Assert.Contains(new GraphEdge("Choice", "Each", EdgeKind.Otherwise, "otherwise"), graph.Edges);
    }

    [Theory]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" } } }""", "B")]
    [InlineData("""{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""", "B")]
    public void What_is_not_there_is_drawn_as_missing(string definition, string name) =>
        Assert.Equal(DefinitionGraph.Missing, Read(definition)!.Nodes.Single(node => node.Name == name).Type);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "States": {} }""")]
    [InlineData("""{ "States": 1 }""")]
    public void Where_there_are_no_states_there_is_no_graph(string definition) => Assert.Null(Read(definition));

    [Theory]
    [InlineData("""{ "States": { "A": 1, "B": { "Type": [], "Next": {} } } }""")]
    [InlineData("""{ "States": { "A": { "Type": "Parallel", "Branches": 1 }, "B": { "Type": "Map" }, "C": { "Type": "Map", "ItemProcessor": { "States": {} } } } }""")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [ 1, { "Next": "A" }, { "And": 1, "Next": "A" } ], "Catch": [ 1, { "Next": "A", "ErrorEquals": 1 } ] } } }""")]
    [InlineData("""{ "StartAt": "\u0000start", "States": { "\u0000start": { "Type": "Pass", "Next": "\u0000end" }, "\u0000end": { "Type": "Pass", "Next": "\u0000start" } } }""")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A" }, "A": { "Type": "Task", "Next": "A" } } }""")]
    public void However_wrong_a_definition_is_it_is_drawn_as_far_as_it_can_be_read(string definition) =>
        Assert.NotEmpty(DrawnGraph.Of(GraphLayout.Of(Read(definition)!)).Nodes);

    [Fact]
    public void What_is_too_large_to_be_looked_at_is_not_drawn()
    {
        var states = string.Join(",", Enumerable.Range(0, 501).Select(number => $$"""  "{{number}}": { "Type": "Succeed" } """));

        Assert.Null(Read($$"""{ "StartAt": "0", "States": { {{states}} } }"""));
    }

    [Fact]
    public void A_long_chain_whose_every_state_leads_to_many_others_is_placed()
    {
        var states = string.Join(",", Enumerable.Range(0, 100).Select(number => $$"""
            "{{number}}": { "Type": "Choice", "Default": "{{number + 1}}", "Choices": [ { "Condition": "{% a %}", "Next": "{{Math.Min(100, number + 2)}}" }, { "Condition": "{% b %}", "Next": "{{number / 2}}" }, { "Condition": "{% c %}", "Next": "100" } ] }
            """));

        var placed = GraphLayout.Of(Read($$"""{ "StartAt": "0", "States": { {{states}}, "100": { "Type": "Succeed" } } }""")!);

        Assert.Equal(103, placed.Nodes.Count);
        Assert.All(placed.Edges.Where(edge => !edge.IsBack), edge => Assert.True(edge.Points[0].Y < edge.Points[^1].Y));
    }

    [Fact]
    public void An_arrow_back_passes_no_state()
    {
        var placed = GraphLayout.Of(Read("""
            { "StartAt": "Wait", "States": { "Wait": { "Type": "Wait", "Next": "Ask" }, "Ask": { "Type": "Task", "Next": "Done?", "Catch": [ { "ErrorEquals": [ "States.ALL" ], "Next": "Bad" } ] },
              "Done?": { "Type": "Choice", "Default": "Wait", "Choices": [ { "Condition": "{% done %}", "Next": "Good" } ] }, "Good": { "Type": "Succeed" }, "Bad": { "Type": "Fail" } } }
            """)!);

        var back = Assert.Single(placed.Edges, edge => edge.IsBack);
        Assert.Equal("otherwise", back.Label);
        Assert.All(back.Points.Zip(back.Points.Skip(1)), line => Assert.DoesNotContain(placed.Nodes, node =>
            Math.Max(line.First.X, line.Second.X) > node.X && Math.Min(line.First.X, line.Second.X) < node.X + node.Width
            && Math.Max(line.First.Y, line.Second.Y) > node.Y && Math.Min(line.First.Y, line.Second.Y) < node.Bottom));
        Assert.All(back.Points, point => Assert.True(point.X <= placed.Width && point.Y <= placed.Height));
    }

    [Fact]
    public void Two_reasons_to_go_to_one_state_are_two_arrows()
    {
        var placed = GraphLayout.Of(Read("""
            { "StartAt": "Ask", "States": { "Ask": { "Type": "Task", "Next": "After", "Catch": [ { "ErrorEquals": [ "Late" ], "Next": "After" } ] }, "After": { "Type": "Succeed" } } }
            """)!);

        Assert.Equal(placed.Edges.Count, placed.Edges.Select(EdgePath.Of).Distinct().Count());
    }

    private static StateGraph? Read(string definition) => DefinitionGraph.Of(JsonElement.Parse(definition, new JsonDocumentOptions { AllowDuplicateProperties = true }));
}
