using System.Text.Json;
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

        return Value.Of(where.AsArray is { } array ? Contains(array, sought, frame.Run) : Same(where, sought, frame.Run));
    }

    private static bool Contains(ArrayValue array, Value sought, Run run)
    {
        foreach (var item in array.Items)
        {
            run.Step();
            if (Same(item, sought, run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Arrays and objects are found only as the very same one, not as one with the same content.</summary>
    private static bool Same(Value item, Value sought, Run run) => item.Kind switch
    {
        ValueKind.Array => sought.AsArray is { } array
            && (ReferenceEquals(item.AsArray, array) || IsSameElement(item.AsArray!.IsUntouched, item.AsArray.Source, array.IsUntouched, array.Source)),
        ValueKind.Object => sought.AsObject is { } value
            && (ReferenceEquals(item.AsObject, value) || IsSameElement(item.AsObject!.IsUntouched, item.AsObject.Source, value.IsUntouched, value.Source)),
        _ => Equality.Of(item, sought, run),
    };

    /// <summary>Two wrappers may stand for one element of the input.</summary>
    private static bool IsSameElement(bool isUntouched, JsonElement element, bool isOtherUntouched, JsonElement other) =>
        isUntouched && isOtherUntouched && element.Equals(other);
}
