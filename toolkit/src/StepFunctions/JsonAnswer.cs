using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.StepFunctions;

/// <summary>Builds answers.</summary>
internal static class JsonAnswer
{
    public static JsonElement ToElement(this JsonObject json) => JsonSerializer.SerializeToElement(json, JsonDepth.Serializer);

    /// <summary>A moment as AWS's JSON has it: seconds since 1970.</summary>
    public static JsonNode Seconds(DateTimeOffset moment) => JsonValue.Create(moment.ToUnixTimeMilliseconds() / 1000m);

    /// <summary>Adds a member unless there is nothing to tell.</summary>
    public static void AddUnlessNull(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    public static JsonArray ToArray(this IEnumerable<JsonNode> items) => [.. items];

    /// <summary>A copy of <paramref name="value"/>; null where it is undefined.</summary>
    public static JsonNode? ToNode(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : JsonNode.Parse(value.GetRawText(), documentOptions: JsonDepth.Documents);
}
