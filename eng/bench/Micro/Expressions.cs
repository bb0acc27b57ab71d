using System.Text.Json;
using AsteroidWorkflows.Jsonata;
using BenchmarkDotNet.Attributes;

namespace AsteroidWorkflows.Micro;

/// <summary>Expressions as the workflows have them, parsed once and evaluated on what reaches their state.</summary>
public class Expressions
{
    private static readonly JsonElement Nothing = Parse("null");

    private readonly JsonataExpression _condition = JsonataExpression.Parse("$states.input.checks[0].flagged or $states.input.checks[1].flagged", JsonataDialect.StepFunctions);
    private readonly JsonataExpression _total = JsonataExpression.Parse("$sum($states.input.items.(quantity * unitPrice))", JsonataDialect.StepFunctions);

    private readonly Dictionary<string, JsonElement> _checked = States("""{"application":{"id":"a","name":"n","address":"b"},"checks":[{"flagged":false},{"flagged":true}]}""");
    private readonly Dictionary<string, JsonElement> _order = States(
        $$"""{"orderId":"1","items":[{{string.Join(',', Enumerable.Range(1, 100).Select(i => $$"""{"sku":"s{{i}}","quantity":{{i}},"unitPrice":1.5}"""))}}]}""");

    [Benchmark]
    public JsonElement Condition() => _condition.Evaluate(Nothing, _checked);

    [Benchmark]
    public JsonElement TotalOfHundredItems() => _total.Evaluate(Nothing, _order);

    [Benchmark]
    public JsonataExpression ParseCondition() => JsonataExpression.Parse(_condition.Text, JsonataDialect.StepFunctions);

    private static Dictionary<string, JsonElement> States(string input) => new() { ["states"] = Parse($$"""{"input":{{input}}}""") };

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
