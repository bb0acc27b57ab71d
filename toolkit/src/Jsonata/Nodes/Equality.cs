using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Equality by content, whatever the order of an object's properties.</summary>
internal static class Equality
{
    public static bool Of(Value left, Value right)
    {
        if (left.IsNumber)
        {
            return right.IsNumber && left.Number == right.Number;
        }

        if (left.AsString is { } text)
        {
            return string.Equals(text, right.AsString);
        }

        return left.Kind switch
        {
            ValueKind.Array => right.AsArray is { } array && OfArrays(left.AsArray!, array),
            ValueKind.Object => right.AsObject is { } other && OfObjects(left.AsObject!, other),
            ValueKind.Function => right.AsFunction is { } function && ReferenceEquals(left.AsFunction, function),
            ValueKind.Boolean => right.IsBoolean && left.IsTrue == right.IsTrue,
            ValueKind.Null => right.IsNull,
            _ => right.IsUndefined,
        };
    }

    private static bool OfArrays(ArrayValue left, ArrayValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        Run.CheckStack();
        for (var i = 0; i < left.Count; i++)
        {
            if (!Of(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OfObjects(ObjectValue left, ObjectValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        Run.CheckStack();
        for (var i = 0; i < left.Count; i++)
        {
            var other = right.Get(left.Names[i]);
            if (other.IsUndefined || !Of(left.Values[i], other))
            {
                return false;
            }
        }

        return true;
    }
}
