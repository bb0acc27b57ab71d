using System.Text.Json;
using AsteroidWorkflows.Server.Graphs;

namespace AsteroidWorkflows.Server.Tests.Graphs;

public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("""{ "Condition": "{% $states.input.a = 1 %}" }""", "a = 1")]
    [InlineData("""{ "Condition": true }""", "True")]
    [InlineData("""{ "Variable": "$.a", "StringEquals": "x", "Next": "B" }""", "a = \"x\"")]
    [InlineData("""{ "Variable": "$.a.b", "NumericLessThanEqualsPath": "$.c" }""", "a.b ≤ c")]
    [InlineData("""{ "Variable": "$.a", "NumericGreaterThanEquals": 3 }""", "a ≥ 3")]
    [InlineData("""{ "Variable": "$.a", "StringMatches": "x*" }""", "a matches \"x*\"")]
    [InlineData("""{ "Variable": "$.a", "IsPresent": false }""", "a is not present")]
    [InlineData("""{ "Variable": "$$.Execution.Name", "IsString": true }""", "$$.Execution.Name is string")]
    [InlineData("""{ "Not": { "Variable": "$.a", "BooleanEquals": true } }""", "not (a = true)")]
    [InlineData("""{ "Or": [ { "Variable": "$.a", "IsNull": true }, { "And": [ { "Variable": "$.b", "IsNumeric": true }, { "Variable": "$.b", "NumericLessThan": 0 } ] } ] }""", "a is null or (b is numeric and b < 0)")]
    [InlineData("""{ "Next": "B" }""", "…")]
    public void A_rule_reads_as_one_would_say_it(string rule, string text) => Assert.Equal(text, ConditionText.Of(JsonElement.Parse(rule)));
}
