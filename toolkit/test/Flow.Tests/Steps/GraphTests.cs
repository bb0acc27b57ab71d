using AsteroidWorkflows.Flow.Graphs;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class GraphTests
{
    private static FlowGraph Graph { get; } = Rendered.Workflow(
        Parallel("Both", Given.CheckStock, Given.Charge).KeepInput()
            .CatchAll().ThenFail((_, e) => e, Fail<ErrorInfo>("Broken", "Broken", "It broke."))
            .Then(Choose<Order>("Any \"lines\"?")
                .When(o => o.Lines.Length > 0, Map("Lines", (Order o) => o.Lines, Pass("Pick", (Line line) => line.Sku)).Select((o, _) => o.Id))
                .Otherwise(Succeed("None", (Order o) => o.Id)))).Graph;

    [Fact]
    public void Nodes_have_types_and_branches()
    {
        Assert.Equal(["Both:Parallel", "Any \"lines\"?:Choice", "Lines:Map", "None:Succeed", "Broken:Fail"], Graph.Nodes.Select(node => $"{node.Name}:{node.Type}"));
        Assert.Equal(["Check Stock", "Charge"], Graph.Nodes[0].Branches.Select(branch => branch.StartAt));
        Assert.Equal("Pick", Assert.Single(Graph.Nodes[2].Branches).StartAt);
    }

    [Fact]
    public void Edges_say_why() => Assert.Equal(
        [
            new("Both", "Broken", EdgeKind.Catch, "States.ALL"),
            new("Both", "Any \"lines\"?", EdgeKind.Next, ""),
            new("Any \"lines\"?", "Lines", EdgeKind.Choice, "$count(lines) > 0"),
            new("Any \"lines\"?", "None", EdgeKind.Otherwise, ""),
        ],
        Graph.Edges);

    [Fact]
    public void Mermaid_draws_boxes_for_branches_and_dots_for_errors() => Assert.Equal(
        """
        flowchart TD
          Start((Start))
          End((End))
          subgraph s1["Both (in parallel)"]
            s2["Check Stock"]
            s3["Charge"]
          end
          s4{"Any #quot;lines#quot;?"}
          subgraph s5["Lines (for each item)"]
            s6["Pick"]
          end
          s7(["None"])
          s8[/"Broken"\]
          Start --> s1
          s1 -.->|"States.ALL"| s8
          s1 --> s4
          s4 -->|"$count(lines) #gt; 0"| s5
          s4 -->|otherwise| s7
          s5 --> End
          s7 --> End

        """,
        Graph.ToMermaid());
}
