using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>A value, or that there is none.</summary>
internal sealed record Outcome(JsonNode? Value, string? Error)
{
    internal bool IsSameAs(Outcome other) => Error is null == other.Error is null && (Error is not null || Same(Value, other.Value));

    public override string ToString() => Error is null ? Value?.ToJsonString() ?? "null" : $"fails ({Error})";

    /// <summary>Numbers are equal as doubles: 1.0 and 1, 0 and -0.</summary>
    private static bool Same(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(field => b.TryGetPropertyValue(field.Key, out var value) && Same(field.Value, value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number =>
            double.Parse(a.ToJsonString(), CultureInfo.InvariantCulture) == double.Parse(b.ToJsonString(), CultureInfo.InvariantCulture),
        (JsonValue a, JsonValue b) => a.GetValueKind() == b.GetValueKind() && (a.GetValueKind() != JsonValueKind.String || a.GetValue<string>() == b.GetValue<string>()),
        _ => false,
    };
}
