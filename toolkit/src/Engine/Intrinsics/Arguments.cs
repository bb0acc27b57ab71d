using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>Reads an argument as the type that a function needs.</summary>
internal static class Arguments
{
    public static string Text(IReadOnlyList<JsonElement> arguments, int index) => arguments[index].ValueKind == JsonValueKind.String
        ? arguments[index].GetString()!
        : throw Wrong(arguments, index, "a string");

    public static JsonElement Array(IReadOnlyList<JsonElement> arguments, int index) => arguments[index].ValueKind == JsonValueKind.Array
        ? arguments[index]
        : throw Wrong(arguments, index, "an array");

    public static JsonElement Object(IReadOnlyList<JsonElement> arguments, int index) => arguments[index].ValueKind == JsonValueKind.Object
        ? arguments[index]
        : throw Wrong(arguments, index, "an object");

    public static bool Boolean(IReadOnlyList<JsonElement> arguments, int index) => arguments[index].ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(arguments, index, "true or false"),
    };

    /// <summary>A whole number; a fraction is rounded, halves upwards, as Java's Math.round does.</summary>
    public static long Whole(IReadOnlyList<JsonElement> arguments, int index)
    {
        if (arguments[index].ValueKind != JsonValueKind.Number)
        {
            throw Wrong(arguments, index, "a number");
        }

        if (arguments[index].TryGetInt64(out var whole))
        {
            return whole;
        }

        var rounded = Math.Floor(JsonValues.AsDouble(arguments[index]) + 0.5);
        return Math.Abs(rounded) < 9.2e18 ? (long)rounded : throw Wrong(arguments, index, "a number of 64 bits");
    }

    private static IntrinsicRefusal Wrong(IReadOnlyList<JsonElement> arguments, int index, string wanted) =>
        new($"Argument {index + 1} must be {wanted}, but was: {JsonValues.Text(arguments[index])}");
}
