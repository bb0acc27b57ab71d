using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>** yields the value itself and everything below it, arrays only by their items.</summary>
internal sealed class DescendantsNode(int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        if (input.IsUndefined)
        {
            return default;
        }

        var results = ArrayValue.Sequence();
        AddWithDescendants(results, input, frame.Run);
        return results.Count == 1 ? results[0] : Value.Of(results);
    }

    private static void AddWithDescendants(ArrayValue results, Value item, Run run)
    {
        run.Step();
        run.EnterValue();
        if (item.AsArray is { } array)
        {
            foreach (var inner in array.Items)
            {
                AddWithDescendants(results, inner, run);
            }
        }
        else
        {
            results.Add(item);
            if (item.AsObject is { } value)
            {
                foreach (var inner in value.Values)
                {
                    AddWithDescendants(results, inner, run);
                }
            }
        }

        run.LeaveValue();
    }
}
