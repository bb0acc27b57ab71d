using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>and, or; the right side is evaluated only where it matters.</summary>
internal sealed class LogicNode(bool isAnd, Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var leftTruth = Truth.Of(left.Evaluate(input, frame), frame.Run);
        return Value.Of(leftTruth == isAnd ? Truth.Of(right.Evaluate(input, frame), frame.Run) : leftTruth);
    }
}
