using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>left in right</summary>
internal sealed class IncludesNode(Node left, Node right, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame)
    {
        var sought = left.Evaluate(input, frame);
        var where = right.Evaluate(input, frame);
        if (sought.IsUndefined || where.IsUndefined)
        {
            return Value.False;
        }

        return Value.Of(where.AsArray is { } array ? Contains(array, sought, frame.Run) : Same(where, sought));
    }

    private static bool Contains(ArrayValue array, Value sought, Run run)
    {
        foreach (var item in array.Items)
        {
            run.Step();
            if (Same(item, sought))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only values without parts are found; arrays and objects are not compared.</summary>
    private static bool Same(Value item, Value sought) =>
        item.Kind is not (ValueKind.Array or ValueKind.Object) && Equality.Of(item, sought);
}
