using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>A string, a number, true, false or null.</summary>
internal sealed class LiteralNode(Value value, int position) : Node(position)
{
    public Value Value => value;

    public double? Number => value.IsNumber ? value.Number : null;

    public override Value Evaluate(Value input, Frame frame)
    {
        frame.Run.Touch();
        return Predicates is null && Group is null ? value : base.Evaluate(input, frame);
    }

    public override Value Compute(Value input, Frame frame) => value;
}
