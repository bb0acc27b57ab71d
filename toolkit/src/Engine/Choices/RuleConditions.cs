using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Choices;

internal sealed class AndCondition(ChoiceCondition[] parts) : ChoiceCondition
{
    internal override IEnumerable<string> Variables => parts.SelectMany(static part => part.Variables);

    public override bool Holds(EvaluationScope scope) => Array.TrueForAll(parts, part => part.Holds(scope));
}

internal sealed class OrCondition(ChoiceCondition[] parts) : ChoiceCondition
{
    internal override IEnumerable<string> Variables => parts.SelectMany(static part => part.Variables);

    public override bool Holds(EvaluationScope scope) => Array.Exists(parts, part => part.Holds(scope));
}

internal sealed class NotCondition(ChoiceCondition inner) : ChoiceCondition
{
    internal override IEnumerable<string> Variables => inner.Variables;

    public override bool Holds(EvaluationScope scope) => !inner.Holds(scope);
}

/// <summary><c>IsString</c>, <c>IsPresent</c> and their like.</summary>
internal sealed class TypeCondition(StatesPath variable, TypeTest test, bool expected) : ChoiceCondition
{
    internal override IEnumerable<string> Variables => variable.Variable is { } name ? [name] : [];

    public override bool Holds(EvaluationScope scope) =>
        test.Holds(test.AcceptsAbsence ? variable.Evaluate(scope) : ConditionPath.Select(variable, scope)) == expected;
}

/// <summary><c>NumericEquals</c>, <c>StringMatches</c>, <c>TimestampLessThanPath</c> and their like.</summary>
internal sealed class ComparisonCondition(StatesPath variable, ChoiceComparison comparison, JsonElement value, StatesPath? valuePath)
    : ChoiceCondition
{
    private readonly Func<JsonElement, bool>? _test = valuePath is null ? comparison.Against(value) : null;

    internal override IEnumerable<string> Variables =>
        new[] { variable.Variable, valuePath?.Variable }.OfType<string>();

    public override bool Holds(EvaluationScope scope)
    {
        var left = ConditionPath.Select(variable, scope);
        return _test is null ? comparison.Against(ConditionPath.Select(valuePath!, scope))(left) : _test(left);
    }
}

internal static class ConditionPath
{
    public static JsonElement Select(StatesPath path, EvaluationScope scope)
    {
        var value = path.Evaluate(scope);
        return JsonValues.IsUndefined(value)
            ? throw new StatesException(
                ErrorNames.Runtime, $"Invalid path '{path.Text}': The choice state's condition path references an invalid value.")
            : value;
    }
}
