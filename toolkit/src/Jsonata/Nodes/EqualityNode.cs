using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>= and !=; both are false where a side is nothing.</summary>
internal sealed class EqualityNode(bool negated, Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var leftValue = left.Evaluate(input, frame);
        var rightValue = right.Evaluate(input, frame);
        if (leftValue.IsUndefined || rightValue.IsUndefined)
        {
            return Value.False;
        }

        return Value.Of(Equality.Of(leftValue, rightValue, frame.Run) != negated);
    }
}
