using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>[left..right]</summary>
internal sealed class RangeNode(Node left, Node right, int position) : Node(position)
{
    private const double MostItems = 1e7;

    public override Value Compute(Value input, Frame frame)
    {
        var first = left.Evaluate(input, frame);
        var last = right.Evaluate(input, frame);
        Check(first, "T2003");
        Check(last, "T2004");
        if (first.IsUndefined || last.IsUndefined || first.Number > last.Number)
        {
            return default;
        }

        var size = last.Number - first.Number + 1;
        if (size > MostItems)
        {
            throw Error.Of("D2014", Value.Of(size), null, Position);
        }

        frame.Run.Steps((long)size >> 4);
        frame.Run.Memory.CheckRange((long)size);
        return Value.Of(new ArrayValue(first.Number, (int)size) { IsSequence = true });
    }

    private void Check(Value end, string code)
    {
        if (!end.IsUndefined && !(end.IsNumber && double.IsInteger(end.Number)))
        {
            throw Error.Of(code, end, "..", Position);
        }
    }
}
