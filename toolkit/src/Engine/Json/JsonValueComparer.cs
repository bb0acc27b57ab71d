using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>Values are equal where <see cref="JsonValues.AreEqual"/> says so.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonValueComparer Instance = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonValues.AreEqual(x, y);

    public int GetHashCode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => JsonValues.AsDouble(value).GetHashCode(),
        JsonValueKind.String => string.GetHashCode(value.GetString(), StringComparison.Ordinal),
        JsonValueKind.Array => HashCode.Combine(JsonValueKind.Array, value.GetArrayLength()),
        JsonValueKind.Object => HashCode.Combine(JsonValueKind.Object, value.GetPropertyCount()),
        _ => (int)value.ValueKind,
    };
}
