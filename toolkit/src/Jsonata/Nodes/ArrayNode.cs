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
            frame.Run.Enter();
            var whole = range.Compute(input, frame).AsArray;
            frame.Run.Leave();
            return whole is null ? new ArrayValue() : Plain(whole);
        }

        var result = new ArrayValue(items.Length);
        var isHeavy = false;
        foreach (var item in items)
        {
            var value = item.Evaluate(input, frame);
            isHeavy |= Memory.IsHeavy(value);
            if (item is ArrayNode)
            {
                result.Add(value);
            }
            else
            {
                frame.Run.Steps((value.AsArray?.Count ?? 0) >> 4);
                result.AddFlattened(value);
                frame.Run.CheckItems(result.Count);
            }
        }

        if (isHeavy)
        {
            frame.Run.Memory.CheckTogether(result.Items);
        }

        return result;
    }

    private static ArrayValue Plain(ArrayValue range)
    {
        range.IsSequence = false;
        return range;
    }
}
