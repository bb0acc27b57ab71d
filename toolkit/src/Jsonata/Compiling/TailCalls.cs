using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Parsing;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Marks the calls that are the last thing a lambda does.</summary>
internal static class TailCalls
{
    /// <param name="node">The body or what is last in it.</param>
    /// <param name="levels">How many levels deep in the body it is, itself included.</param>
    public static void Mark(Node node, int levels = 1)
    {
        Nesting.IsWithinStack(node.Position);
        if (node.Predicates is not null || node.Group is not null || node.KeepArray)
        {
            return;
        }

        switch (node)
        {
            case FunctionCallNode call:
                call.TailLevels = levels;
                break;
            case ConditionNode condition:
                Mark(condition.Then, levels + 1);
                if (condition.Otherwise is { } otherwise)
                {
                    Mark(otherwise, levels + 1);
                }

                break;
            case BlockNode { Parts: [.., var last] }:
                Mark(last, levels + 1);
                break;
            default:
                break;
        }
    }
}
