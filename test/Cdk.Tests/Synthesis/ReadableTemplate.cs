using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>
/// A template to read and to compare: keys sorted, JSON in texts shown as JSON, the hashes of packages hidden, and without what CDK adds for itself.
/// The order inside a definition is kept: it is that of the steps.
/// </summary>
internal static partial class ReadableTemplate
{
    private static readonly string[] OfTheBootstrapStack = ["Parameters", "Rules", "Conditions"];

    public static string Of(JsonObject template)
    {
        var copy = template.DeepClone().AsObject();
        foreach (var section in OfTheBootstrapStack)
        {
            copy.Remove(section);
        }

        var resources = copy["Resources"]!.AsObject();
        foreach (var (id, resource) in resources.ToList())
        {
            resource!.AsObject().Remove("Metadata");
            if (resource["Type"]!.GetValue<string>() == "AWS::CDK::Metadata")
            {
                resources.Remove(id);
            }
        }

        return PackageHash().Replace(JsonText.Lines(Sorted(copy)), "<package>") + "\n";
    }

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        _ when JsonIn(node) is { } text => text,
        JsonObject fields => new JsonObject(fields
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : (JsonNode?)Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };

    // A text that is an object's JSON, whether it stands alone or is joined from parts and references.
    private static JsonObject? JsonIn(JsonNode node)
    {
        var text = node is JsonObject { Count: 1 } function && function.ContainsKey("Fn::Join") ? JsonText.Of(Intrinsics.Resolve(node, new Dictionary<string, string>()))
            : node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
            : null;
        try
        {
            return text is ['{', ..] ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex PackageHash();
}
