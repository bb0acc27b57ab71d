using AsteroidWorkflows.Jsonata.Functions;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>left ~> right: the left value as first argument of the right function; of two functions, their composition.</summary>
internal sealed class ApplyNode(Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var value = left.Evaluate(input, frame);
        if (right is FunctionCallNode { Predicates: null, Group: null } call)
        {
            return call.ComputeWith(value, input, frame);
        }

        var function = right.Evaluate(input, frame);
        if (function.AsFunction is not { } next)
        {
            throw Error.Of("T2006", function, null, Position);
        }

        return value.AsFunction is { } first
            ? Value.Of(new ComposedFunction(first, next))
            : next.Invoke([value], input, frame);
    }
}
