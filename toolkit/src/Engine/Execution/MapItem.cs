using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>The item of a Map that an iteration is for.</summary>
/// <param name="Index">Its place among the items.</param>
/// <param name="Value">Its value.</param>
/// <param name="Key">The member's name where the items are an object; null: they are an array.</param>
internal sealed record MapItem(long Index, JsonElement Value, string? Key = null)
{
    /// <summary>What the iteration is given unless an ItemSelector says otherwise.</summary>
    public JsonElement Input => Key is null
        ? Value
        : JsonValues.ObjectOf([KeyValuePair.Create("Key", JsonValues.StringOf(Key)), KeyValuePair.Create("Value", Value)]);

    /// <summary>The items of an array, or the members of an object.</summary>
    public static List<MapItem> Of(JsonElement items) => items.ValueKind == JsonValueKind.Object
        ? [.. items.EnumerateObject().Select(static (member, index) => new MapItem(index, member.Value, member.Name))]
        : [.. items.EnumerateArray().Select(static (item, index) => new MapItem(index, item))];
}
