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
            var copy = new ArrayValue(array.Count);
            foreach (var item in array.Items)
            {
                copy.Add(Of(item));
            }

            return Value.Of(copy);
        }

        if (value.AsObject is { } original)
        {
            var copy = new ObjectValue(original.Count);
            for (var i = 0; i < original.Count; i++)
            {
                copy.Set(original.Names[i], Of(original.Values[i]));
            }

            return Value.Of(copy);
        }

        return value;
    }
}
