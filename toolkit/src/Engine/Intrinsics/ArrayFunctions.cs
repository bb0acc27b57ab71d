using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>The functions of arrays.</summary>
internal static class ArrayFunctions
{
    private const int MostRangeItems = 1000;

    public static JsonElement Array(IReadOnlyList<JsonElement> arguments) => JsonValues.ArrayOf(arguments);

    public static JsonElement ArrayPartition(IReadOnlyList<JsonElement> arguments)
    {
        var items = Arguments.Array(arguments, 0).EnumerateArray();
        var size = Arguments.Whole(arguments, 1);
        return size > 0
            ? JsonValues.ArrayOf([.. items.Chunk((int)Math.Min(size, int.MaxValue)).Select(JsonValues.ArrayOf)])
            : throw new IntrinsicRefusal($"The size of a part must be a positive number, but was: {size}");
    }

    public static JsonElement ArrayContains(IReadOnlyList<JsonElement> arguments) =>
        JsonValues.BooleanOf(Arguments.Array(arguments, 0).EnumerateArray().Any(item => JsonValues.AreEqual(item, arguments[1])));

    public static JsonElement ArrayRange(IReadOnlyList<JsonElement> arguments)
    {
        var first = Arguments.Whole(arguments, 0);
        var last = Arguments.Whole(arguments, 1);
        var step = Arguments.Whole(arguments, 2);
        if (step == 0)
        {
            throw new IntrinsicRefusal("The step of a range must not be 0.");
        }

        var count = (((Int128)last - first) / step) + 1;
        if (count > MostRangeItems)
        {
            throw new IntrinsicRefusal($"A range may have up to {MostRangeItems} items, but this has {count}.");
        }

        var reachesLast = step > 0 ? first <= last : first >= last;
        return reachesLast
            ? JsonValues.ArrayOf([.. Enumerable.Range(0, (int)count).Select(index => JsonValues.NumberOf(first + (index * step)))])
            : JsonValues.EmptyArray;
    }

    public static JsonElement ArrayGetItem(IReadOnlyList<JsonElement> arguments)
    {
        var array = Arguments.Array(arguments, 0);
        var index = Arguments.Whole(arguments, 1);
        return index >= 0 && index < array.GetArrayLength()
            ? array[(int)index]
            : throw new IntrinsicRefusal($"The index {index} is outside the array of {array.GetArrayLength()} items.");
    }

    public static JsonElement ArrayLength(IReadOnlyList<JsonElement> arguments) =>
        JsonValues.NumberOf((long)Arguments.Array(arguments, 0).GetArrayLength());

    public static JsonElement ArrayUnique(IReadOnlyList<JsonElement> arguments) =>
        JsonValues.ArrayOf([.. Arguments.Array(arguments, 0).EnumerateArray().Distinct(JsonValueComparer.Instance)]);
}
