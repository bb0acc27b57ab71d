using System.Text.Json;
using AsteroidWorkflows.Jsonata.Running;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Copies of whatever a transform may change.</summary>
internal static class DeepCopy
{
    public static Value Of(Value value)
    {
        Run.CheckStack();
        if (value.AsArray is { } array)
        {
            return Value.Of(array.IsUntouched ? OfItems(array.Source) : OfItems(array));
        }

        return value.AsObject is { } original ? Value.Of(original.IsUntouched ? OfMembers(original.Source) : OfMembers(original)) : value;
    }

    private static ArrayValue OfItems(ArrayValue array)
    {
        var copy = new ArrayValue(array.Count);
        foreach (var item in array.Items)
        {
            copy.Add(Of(item));
        }

        return copy;
    }

    private static ArrayValue OfItems(JsonElement array)
    {
        var copy = new ArrayValue(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            copy.Add(Of(Value.From(item)));
        }

        return copy;
    }

    private static ObjectValue OfMembers(ObjectValue original)
    {
        var copy = new ObjectValue(original.Count);
        for (var i = 0; i < original.Count; i++)
        {
            copy.Set(original.Names[i], Of(original.Values[i]));
        }

        return copy;
    }

    private static ObjectValue OfMembers(JsonElement original)
    {
        var copy = new ObjectValue(original.GetPropertyCount());
        foreach (var member in original.EnumerateObject())
        {
            copy.Set(PropertyNames.Of(member), Of(Value.From(member.Value)));
        }

        return copy;
    }
}
