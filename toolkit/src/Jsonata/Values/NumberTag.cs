using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Marks a <see cref="Value"/> as a number; where it came from the input in an unusual spelling (1.0, 1e3), it remembers the spelling.</summary>
internal sealed class NumberTag(JsonElement source)
{
    public static readonly NumberTag Computed = new(default);

    public JsonElement Source => source;

    public bool HasSource => source.ValueKind == JsonValueKind.Number;
}
