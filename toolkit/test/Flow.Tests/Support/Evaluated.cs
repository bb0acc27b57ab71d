using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Flow.Tests.Support;

/// <summary>Evaluates a rendered field as Step Functions does: every text in <c>{% %}</c> is an expression, and one that gives nothing is an error.</summary>
internal static class Evaluated
{
    private static readonly ConcurrentDictionary<string, JsonataExpression> Parsed = [];

    /// <summary>The variables of an expression whose state has this input.</summary>
    internal static IReadOnlyDictionary<string, JsonElement> States(object? input) =>
        new Dictionary<string, JsonElement> { ["states"] = JsonSerializer.SerializeToElement(new { input }, FlowJson.Options) };

    internal static JsonNode? Template(JsonNode? template, IReadOnlyDictionary<string, JsonElement> states) => template switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Template(field.Value, states)))),
        JsonArray items => new JsonArray([.. items.Select(item => Template(item, states))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['{', '%', .., '%', '}'] text => Expression(text[2..^2], states),
        _ => template?.DeepClone(),
    };

    private static JsonNode? Expression(string text, IReadOnlyDictionary<string, JsonElement> states)
    {
        var result = Parsed.GetOrAdd(text, text => JsonataExpression.Parse(text, JsonataDialect.StepFunctions)).Evaluate(default, states);
        return result.ValueKind switch
        {
            JsonValueKind.Undefined => throw new JsonException($"{text} gives nothing"),
            JsonValueKind.Null => null,
            _ => JsonNode.Parse(result.GetRawText()),
        };
    }
}
