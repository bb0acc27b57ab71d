using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>A <c>Condition</c>: true, false, or an expression that gives one of them.</summary>
internal sealed class JsonataCondition(Template condition) : ChoiceCondition
{
    internal override IEnumerable<string> Variables => condition.Variables;

    public static JsonataCondition Compile(JsonElement rule, string field) => rule.TryGetProperty("Condition", out var condition)
        ? new(Template.Compile(condition, QueryLanguage.JSONata, $"{field}/Condition"))
        : throw new FormatException($"{field} has no Condition.");

    public override bool Holds(EvaluationScope scope) => condition.EvaluateAs("boolean", scope).ValueKind == JsonValueKind.True;
}
