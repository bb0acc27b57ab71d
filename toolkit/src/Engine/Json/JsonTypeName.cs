using System.Text.Json;

namespace AsteroidWorkflows.Engine.Json;

/// <summary>The names of JSON's types in error causes.</summary>
internal static class JsonTypeName
{
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
