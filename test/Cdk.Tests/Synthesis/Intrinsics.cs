using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>CloudFormation's functions as one reads them: <c>${TaskA/Function.Arn}</c> and plain text instead of Ref, Fn::GetAtt and Fn::Join.</summary>
internal static class Intrinsics
{
    /// <summary>A copy of a template, or of a part of it, with readable references.</summary>
    /// <param name="node">The part.</param>
    /// <param name="names">What to call resources, by logical id; others keep theirs.</param>
    public static JsonNode Resolve(JsonNode node, IReadOnlyDictionary<string, string> names) => node switch
    {
        JsonObject { Count: 1 } function when TextOf(function, names) is { } text => JsonValue.Create(text),
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : (JsonNode?)Resolve(field.Value, names)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Resolve(item, names))]),
        _ => node.DeepClone(),
    };

    private static string? TextOf(JsonObject function, IReadOnlyDictionary<string, string> names)
    {
        var (name, argument) = function.Single();
        return name switch
        {
            "Ref" => $"${{{Name(argument!)}}}",
            "Fn::GetAtt" => $"${{{Name(argument![0]!)}.{argument[1]}}}",
            "Fn::Join" => string.Join(argument![0]!.GetValue<string>(), argument[1]!.AsArray().Select(part => JsonText.Of(Resolve(part!, names)))),
            _ => null,
        };

        string Name(JsonNode id) => names.GetValueOrDefault(id.GetValue<string>(), id.GetValue<string>());
    }
}
