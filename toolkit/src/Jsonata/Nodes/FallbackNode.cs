using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>left ?? right yields right where left is nothing; left ?: right yields it where left is not true.</summary>
internal sealed class FallbackNode(Node left, Node right, bool whereNotTrue, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        var isGood = whereNotTrue ? Truth.Of(value, frame.Run) : !value.IsUndefined;
        return isGood ? value : right.Evaluate(input, frame);
    }
}
