using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>[a, b, c]: sequences are flattened into it, inner array constructors are not.</summary>
internal sealed class ArrayNode(Node[] items, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var result = ComputeItems(input, frame);
        result.IsConstructed = IsArrayConstructor;
        return Value.Of(result);
    }

    private ArrayValue ComputeItems(Value input, Frame frame)
    {
        if (items is [RangeNode range])
        {
            return range.Compute(input, frame).AsArray is { } whole ? Plain(whole) : new ArrayValue();
        }

        var result = new ArrayValue(items.Length);
        foreach (var item in items)
        {
            var value = item.Evaluate(input, frame);
            if (item is ArrayNode)
            {
                result.Add(value);
            }
            else
            {
                result.AddFlattened(value);
                frame.Run.CheckSize(result.Count);
            }
        }

        return result;
    }

    private static ArrayValue Plain(ArrayValue range)
    {
        range.IsSequence = false;
        return range;
    }
}
