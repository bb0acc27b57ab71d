namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>What is done with sequences everywhere.</summary>
internal static class Sequences
{
    /// <summary>Both values' items in one array; nothing adds nothing.</summary>
    public static Value Append(Value left, Value right)
    {
        if (left.IsUndefined)
        {
            return right;
        }

        if (right.IsUndefined)
        {
            return left;
        }

        var result = new ArrayValue((left.AsArray?.Count ?? 1) + (right.AsArray?.Count ?? 1));
        result.AddFlattened(left);
        result.AddFlattened(right);
        return Value.Of(result);
    }
}
