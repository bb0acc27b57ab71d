using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>The JSONata of this repository on a rendered output.</summary>
internal static class OurEngine
{
    internal static Outcome Evaluate(JsonNode? template, JsonElement states, Dictionary<string, JsonataExpression> parsed)
    {
        try
        {
            return new(Value(template, new Dictionary<string, JsonElement> { ["states"] = states }, parsed), null);
        }
        catch (Exception exception) when (exception is JsonataException or InvalidOperationException)
        {
            return new(null, exception.Message);
        }
    }

    private static JsonNode? Value(JsonNode? template, IReadOnlyDictionary<string, JsonElement> variables, Dictionary<string, JsonataExpression> parsed) => template switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Value(field.Value, variables, parsed)))),
        JsonArray items => new JsonArray([.. items.Select(item => Value(item, variables, parsed))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['{', '%', .., '%', '}'] text => Evaluated(text[2..^2], variables, parsed),
        _ => template?.DeepClone(),
    };

    private static JsonNode? Evaluated(string text, IReadOnlyDictionary<string, JsonElement> variables, Dictionary<string, JsonataExpression> parsed)
    {
        if (!parsed.TryGetValue(text, out var expression))
        {
            parsed[text] = expression = JsonataExpression.Parse(text, JsonataDialect.StepFunctions);
        }

        var result = expression.Evaluate(default, variables);
        return result.ValueKind switch
        {
            JsonValueKind.Undefined => throw new InvalidOperationException("nothing"),
            JsonValueKind.Null => null,
            _ => JsonNode.Parse(result.GetRawText()),
        };
    }
}
