using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>Marks a <see cref="Value"/> as a number; where it came from the input in an unusual spelling (1.0, 1e3), it remembers the spelling.</summary>
internal sealed class NumberTag(JsonElement source)
{
    private const long LargestExactInteger = 1L << 53;

    public static readonly NumberTag Computed = new(default);

    public JsonElement Source => source;

    /// <summary>The text of a whole number of the input that a long holds and a double does not; null otherwise.</summary>
    public string? Exact => HasSource && source.TryGetInt64(out var whole) && Math.Abs(whole) > LargestExactInteger
        ? whole.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;

    public bool HasSource => source.ValueKind == JsonValueKind.Number;
}
