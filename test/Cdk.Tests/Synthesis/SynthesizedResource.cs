using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>One resource of a template.</summary>
/// <param name="Path">Its path in code, below the stack.</param>
/// <param name="Json">What the template says of it, with readable references.</param>
internal sealed record SynthesizedResource(string Path, JsonObject Json)
{
    public string ResourceType => Json["Type"]!.GetValue<string>();

    /// <summary>The property at a dotted path (<c>Rules.0.Status</c>) as text, or as JSON where it has parts; null where there is none.</summary>
    public string? this[string property] => JsonText.Of(Find(property));

    public JsonNode? Find(string property) => property.Split('.').Aggregate(Json["Properties"], Part);

    private static JsonNode? Part(JsonNode? node, string part) => node switch
    {
        JsonArray array => int.TryParse(part, out var index) && index < array.Count ? array[index] : null,
        JsonObject fields => fields[part],
        _ => null,
    };
}
