using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>condition ? then : otherwise</summary>
internal sealed class ConditionNode(Node condition, Node then, Node? otherwise, int position) : Node(position)
{
    public Node Then => then;

    public Node? Otherwise => otherwise;

    public override Value Compute(Value input, Frame frame)
    {
        if (Truth.Of(condition.Evaluate(input, frame), frame.Run))
        {
            return then.Evaluate(input, frame);
        }

        return otherwise is null ? default : otherwise.Evaluate(input, frame);
    }
}
