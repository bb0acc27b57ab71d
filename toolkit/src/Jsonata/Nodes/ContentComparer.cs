using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Compares values by content, for sets.</summary>
internal sealed class ContentComparer(Run run) : IEqualityComparer<Value>
{
    public bool Equals(Value x, Value y) => Equality.Of(x, y, run);

    /// <summary>Looks no deeper than one level, which tells most values apart.</summary>
    public int GetHashCode(Value obj) => obj.Kind switch
    {
        ValueKind.Array => HashOf(obj.AsArray!.Items),
        ValueKind.Object => HashOf(obj.AsObject!),
        _ => ShallowHash(obj),
    };

    private static int HashOf(ReadOnlySpan<Value> items)
    {
        var hash = items.Length;
        foreach (var item in items)
        {
            hash = unchecked((hash * 31) + ShallowHash(item));
        }

        return hash;
    }

    private static int HashOf(ObjectValue value)
    {
        var hash = value.Count;
        for (var i = 0; i < value.Count; i++)
        {
            // The order of the properties does not matter, hence a sum.
            hash = unchecked(hash + (value.Names[i].GetHashCode(StringComparison.Ordinal) ^ ShallowHash(value.Values[i])));
        }

        return hash;
    }

    private static int ShallowHash(Value value) => value.Kind switch
    {
        ValueKind.Number => (value.Number + 0.0).GetHashCode(),
        ValueKind.String => value.AsString!.GetHashCode(StringComparison.Ordinal),
        ValueKind.Boolean => value.IsTrue ? 1 : 2,
        ValueKind.Array => value.AsArray!.Count + 10,
        ValueKind.Object => value.AsObject!.Count + 1000,
        ValueKind.Null => 3,
        _ => 4,
    };
}
