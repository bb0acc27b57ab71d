using AsteroidWorkflows.Jsonata.Nodes;

namespace AsteroidWorkflows.Jsonata.Compiling;

/// <summary>Marks the calls that are the last thing a lambda does.</summary>
internal static class TailCalls
{
    public static void Mark(Node node)
    {
        if (node.Predicates is not null || node.Group is not null || node.KeepArray)
        {
            return;
        }

        switch (node)
        {
            case FunctionCallNode call:
                call.IsTail = true;
                break;
            case ConditionNode condition:
                Mark(condition.Then);
                if (condition.Otherwise is { } otherwise)
                {
                    Mark(otherwise);
                }

                break;
            case BlockNode { Parts: [.., var last] }:
                Mark(last);
                break;
            default:
                break;
        }
    }
}
