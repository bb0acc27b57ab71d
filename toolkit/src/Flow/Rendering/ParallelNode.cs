using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ParallelNode(string Name, IReadOnlyList<ParallelBranch> Branches) : WorkNode(Name)
{
    /// <summary>What the branches get; null for the state's input.</summary>
    internal LambdaExpression? Arguments { get; init; }

    protected override void DescribeWork(StateBuilder state)
    {
        if (Branches.Count == 0)
        {
            throw state.Error("it has no branches, and Step Functions takes one at least. Give it one.");
        }

        state.Body["Type"] = "Parallel";
        if (Arguments is not null)
        {
            state.Body["Arguments"] = state.Template("arguments", Arguments, Jsonata.Input);
        }

        state.Body["Branches"] = new JsonArray([.. Branches.Select(branch => state.Branch(branch.Node, branch.EndType))]);
    }
}
