using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Equality by content, whatever the order of an object's properties.</summary>
internal static class Equality
{
    public static bool Of(Value left, Value right, Run run, int depth = 0)
    {
        if (left.IsNumber)
        {
            return right.IsNumber && left.Number == right.Number;
        }

        if (left.AsString is { } text)
        {
            run.Steps(text.Length >> 6);
            return string.Equals(text, right.AsString);
        }

        return left.Kind switch
        {
            ValueKind.Array => right.AsArray is { } array && OfArrays(left.AsArray!, array, run, depth),
            ValueKind.Object => right.AsObject is { } other && OfObjects(left.AsObject!, other, run, depth),
            ValueKind.Function => right.AsFunction is { } function && ReferenceEquals(left.AsFunction, function),
            ValueKind.Boolean => right.IsBoolean && left.IsTrue == right.IsTrue,
            ValueKind.Null => right.IsNull,
            _ => right.IsUndefined,
        };
    }

    private static bool OfArrays(ArrayValue left, ArrayValue right, Run run, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        Run.CheckNesting(depth);
        for (var i = 0; i < left.Count; i++)
        {
            run.Step();
            if (!Of(left[i], right[i], run, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OfObjects(ObjectValue left, ObjectValue right, Run run, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        Run.CheckNesting(depth);
        for (var i = 0; i < left.Count; i++)
        {
            run.Step();
            var other = right.Get(left.Names[i]);
            if (other.IsUndefined || !Of(left.Values[i], other, run, depth + 1))
            {
                return false;
            }
        }

        return true;
    }
}
