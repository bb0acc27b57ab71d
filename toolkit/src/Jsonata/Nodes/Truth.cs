using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>What counts as true.</summary>
internal static class Truth
{
    public static bool Of(Value value, Run run)
    {
        if (value.IsTrue)
        {
            return true;
        }

        return value.Kind switch
        {
            ValueKind.Number => OfNumber(value),
            ValueKind.String => value.AsString!.Length > 0,
            ValueKind.Object => value.AsObject!.Count > 0,
            ValueKind.Array => OfAny(value.AsArray!, run),
            _ => false,
        };
    }

    private static bool OfNumber(Value value) =>
        double.IsInfinity(value.Number) ? throw Error.Of("D1001", value) : value.Number != 0 && !double.IsNaN(value.Number);

    private static bool OfAny(ArrayValue array, Run run)
    {
        run.EnterValue();
        var isAny = false;
        for (var i = 0; i < array.Count && !isAny; i++)
        {
            run.Step();
            isAny = Of(array[i], run);
        }

        run.LeaveValue();
        return isAny;
    }
}
