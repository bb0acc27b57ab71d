using System.Text.Json;
using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Copies of whatever a transform may change.</summary>
internal static class DeepCopy
{
    public static Value Of(Value value, Run run, int depth = 0)
    {
        Run.CheckNesting(depth);
        run.Step();
        if (value.AsArray is { } array)
        {
            return Value.Of(array.IsUntouched ? OfItems(array.Source, run, depth) : OfItems(array, run, depth));
        }

        return value.AsObject is { } original ? Value.Of(original.IsUntouched ? OfMembers(original.Source, run, depth) : OfMembers(original, run, depth)) : value;
    }

    private static ArrayValue OfItems(ArrayValue array, Run run, int depth)
    {
        var copy = new ArrayValue(array.Count);
        foreach (var item in array.Items)
        {
            copy.Add(Of(item, run, depth + 1));
        }

        return copy;
    }

    private static ArrayValue OfItems(JsonElement array, Run run, int depth)
    {
        var copy = new ArrayValue(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            copy.Add(Of(Value.From(item), run, depth + 1));
        }

        return copy;
    }

    private static ObjectValue OfMembers(ObjectValue original, Run run, int depth)
    {
        var copy = new ObjectValue(original.Count);
        for (var i = 0; i < original.Count; i++)
        {
            copy.Set(original.Names[i], Of(original.Values[i], run, depth + 1));
        }

        return copy;
    }

    private static ObjectValue OfMembers(JsonElement original, Run run, int depth)
    {
        var copy = new ObjectValue(original.GetPropertyCount());
        foreach (var member in original.EnumerateObject())
        {
            copy.Set(PropertyNames.Of(member), Of(Value.From(member.Value), run, depth + 1));
        }

        return copy;
    }
}
