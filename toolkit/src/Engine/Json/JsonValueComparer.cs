using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>Values are equal where <see cref="JsonValues.AreEqual"/> says so.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonValueComparer Instance = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonValues.AreEqual(x, y);

    /// <summary>Of the whole content: a look at the surface would leave the values of most lists of objects to be compared each with each.</summary>
    public int GetHashCode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => JsonValues.AsDouble(value).GetHashCode(),
        JsonValueKind.String => string.GetHashCode(value.GetString(), StringComparison.Ordinal),
        JsonValueKind.Array => OfItems(value),
        JsonValueKind.Object => OfMembers(value),
        _ => (int)value.ValueKind,
    };

    private int OfItems(JsonElement array)
    {
        var hash = new HashCode();
        foreach (var item in array.EnumerateArray())
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    private int OfMembers(JsonElement value)
    {
        // The order of the members doesn't matter, hence a sum.
        var sum = value.GetPropertyCount();
        foreach (var member in value.EnumerateObject())
        {
            sum = unchecked(sum + HashCode.Combine(string.GetHashCode(member.Name, StringComparison.Ordinal), GetHashCode(member.Value)));
        }

        return sum;
    }
}
