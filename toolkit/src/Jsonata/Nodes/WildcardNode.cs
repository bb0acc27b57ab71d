using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>* yields every value of an object, with arrays flattened.</summary>
internal sealed class WildcardNode(int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        if (input.AsArray is { IsOuterWrapper: true, Count: > 0 } wrapper)
        {
            input = wrapper[0];
        }

        var results = ArrayValue.Sequence();
        var values = input.AsObject is { } value ? value.Values : input.AsArray is { } array ? array.Items : [];
        foreach (var item in values)
        {
            AddFlat(results, item, frame.Run);
        }

        return Value.Of(results);
    }

    private static void AddFlat(ArrayValue results, Value item, Run run)
    {
        run.Step();
        if (item.AsArray is not { } array)
        {
            results.Add(item);
            return;
        }

        run.EnterValue();
        foreach (var inner in array.Items)
        {
            AddFlat(results, inner, run);
        }

        run.LeaveValue();
    }
}
