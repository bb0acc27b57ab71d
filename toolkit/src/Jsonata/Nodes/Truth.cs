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
            ValueKind.Number => value.Number != 0,
            ValueKind.String => value.AsString!.Length > 0,
            ValueKind.Object => value.AsObject!.Count > 0,
            ValueKind.Array => OfAny(value.AsArray!, run),
            _ => false,
        };
    }

    private static bool OfAny(ArrayValue array, Run run)
    {
        foreach (var item in array.Items)
        {
            run.Step();
            if (Of(item, run))
            {
                return true;
            }
        }

        return false;
    }
}
