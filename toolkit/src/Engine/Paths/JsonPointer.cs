using System.Text.Json;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>Finds a value by a JSON Pointer (RFC 6901), such as <c>/orders/0/items</c>.</summary>
internal static class JsonPointer
{
    /// <summary>Whether <paramref name="pointer"/> is empty or begins with a slash, and escapes nothing but <c>~</c> and <c>/</c>.</summary>
    public static bool IsValid(string pointer) =>
        pointer.Length == 0
        || (pointer[0] == '/' && pointer.Split('~').Skip(1).All(static escaped => escaped.Length > 0 && escaped[0] is '0' or '1'));

    /// <summary>What <paramref name="pointer"/> names in <paramref name="value"/>; undefined where there is nothing.</summary>
    public static JsonElement Find(JsonElement value, string pointer)
    {
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = value.ValueKind switch
            {
                JsonValueKind.Object when value.TryGetProperty(name, out var member) => member,
                JsonValueKind.Array when IsIndex(name, out var index) && index < value.GetArrayLength() => value[index],
                _ => default,
            };
        }

        return value;
    }

    private static bool IsIndex(string text, out int index) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out index)
        && (text == "0" || text[0] != '0');
}
