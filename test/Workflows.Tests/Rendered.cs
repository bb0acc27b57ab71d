using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Workflows.Tests;

/// <summary>A rendered workflow with its definition as JSON, and its fields evaluated as Step Functions evaluates them.</summary>
internal sealed class Rendered(Workflow workflow)
{
    internal RenderedWorkflow Workflow { get; } = workflow.Render();

    internal JsonObject States => JsonNode.Parse(Workflow.Definition)!["States"]!.AsObject();

    internal string[] Names => [.. States.Select(state => state.Key)];

    internal JsonNode State(string name) => States[name] ?? throw new KeyNotFoundException(name);

    /// <summary>Every state, also those in branches and bodies.</summary>
    internal IEnumerable<JsonNode> AllStates => StatesOf(States);

    /// <summary>Evaluates a field: what is in <c>{% %}</c> is JSONata.</summary>
    internal static JsonNode? Evaluate(JsonNode? template, object states) => template switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Evaluate(field.Value, states)))),
        JsonArray items => new JsonArray([.. items.Select(item => Evaluate(item, states))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['{', '%', .., '%', '}'] text => Expression(text[2..^2], states),
        _ => template?.DeepClone(),
    };

    private static JsonNode? Expression(string text, object states)
    {
        var variables = new Dictionary<string, JsonElement> { ["states"] = JsonSerializer.SerializeToElement(states, FlowJson.Options) };
        var result = JsonataExpression.Parse(text, JsonataDialect.StepFunctions).Evaluate(default, variables);
        Assert.NotEqual(JsonValueKind.Undefined, result.ValueKind);
        return JsonNode.Parse(result.GetRawText());
    }

    private static IEnumerable<JsonNode> StatesOf(JsonObject states) => states.SelectMany(state =>
    {
        var inside = (state.Value!["Branches"] as JsonArray ?? []).Append(state.Value["ItemProcessor"]).OfType<JsonObject>();
        return inside.SelectMany(branch => StatesOf(branch["States"]!.AsObject())).Prepend(state.Value);
    });
}
