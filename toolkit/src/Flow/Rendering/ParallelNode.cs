using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ParallelNode(string Name, IReadOnlyList<ParallelBranch> Branches) : WorkNode(Name)
{
    protected override void DescribeWork(StateBuilder state)
    {
        state.Body["Type"] = "Parallel";
        state.Body["Branches"] = new JsonArray([.. Branches.Select(branch => state.Branch(branch.Node, branch.EndType))]);
    }
}
