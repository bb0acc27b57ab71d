using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance;

/// <summary>A recorded case.</summary>
public sealed class ConformanceCase(ConformanceEntry entry, JsonElement json)
{
    public ConformanceEntry Entry => entry;

    public JsonElement Json => json;

    public JsonElement Expected => json.GetProperty("expected");

    /// <summary>The definition's text as it was given to AWS, or undefined where the kind has none.</summary>
    public string DefinitionText => json.TryGetProperty("definitionText", out var text) && text.ValueKind == JsonValueKind.String
        ? text.GetString()!
        : json.GetProperty("definition").GetRawText();

    public JsonElement Definition => json.GetProperty("definition");

    public Wildcards Wildcards { get; } = Wildcards.Of(json);

    /// <summary>A member of the case, or undefined.</summary>
    public JsonElement this[string name] => json.TryGetProperty(name, out var value) ? value : default;

    public override string ToString() => entry.File;
}
