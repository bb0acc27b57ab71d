using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>-value</summary>
internal sealed class NegateNode(Node operand, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var value = operand.Evaluate(input, frame);
        if (value.IsUndefined)
        {
            return default;
        }

        return value.IsNumber && double.IsFinite(value.Number)
            ? Value.Of(-value.Number)
            : throw Error.Of(value.IsNumber && double.IsInfinity(value.Number) ? "D1001" : "D1002", value, "-", Position);
    }
}
