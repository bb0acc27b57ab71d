using System.Text.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>Compiles the JSONPath form of a rule.</summary>
internal static class ChoiceRuleCompiler
{
    private const int DeepestNesting = 64;
    private static readonly HashSet<string> OtherFields = ["Variable", "Next", "Comment", "Assign", "Output"];

    public static ChoiceCondition Compile(JsonElement rule) => Compile(rule, 0);

    private static ChoiceCondition Compile(JsonElement rule, int depth)
    {
        if (rule.ValueKind != JsonValueKind.Object || depth > DeepestNesting)
        {
            throw new FormatException(depth > DeepestNesting
                ? $"A choice rule is nested deeper than {DeepestNesting}."
                : $"A choice rule must be an object, but was: {rule}");
        }

        var operators = rule.EnumerateObject().Where(static member => !OtherFields.Contains(member.Name)).ToList();
        return operators is [var only] ? Compile(rule, only, depth) : throw new FormatException(
            operators.Count == 0 ? "A choice rule needs an operator." : $"A choice rule takes one operator, but has: {string.Join(", ", operators.Select(static o => o.Name))}");
    }

    private static ChoiceCondition Compile(JsonElement rule, JsonProperty member, int depth) => member.Name switch
    {
        "And" => new AndCondition(CompileAll(member.Value, depth)),
        "Or" => new OrCondition(CompileAll(member.Value, depth)),
        "Not" => new NotCondition(Compile(member.Value, depth + 1)),
        _ => CompileTest(rule, member),
    };

    private static ChoiceCondition[] CompileAll(JsonElement rules, int depth) => rules.ValueKind == JsonValueKind.Array
        ? [.. rules.EnumerateArray().Select(rule => Compile(rule, depth + 1))]
        : throw new FormatException("And and Or take an array of rules.");

    private static ChoiceCondition CompileTest(JsonElement rule, JsonProperty member)
    {
        var variable = StatesPath.Parse(rule.TryGetProperty("Variable", out var path) && path.ValueKind == JsonValueKind.String
            ? path.GetString()!
            : throw new FormatException($"{member.Name} needs a Variable."));
        if (TypeTest.Find(member.Name) is { } test)
        {
            return member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new TypeCondition(variable, test, member.Value.GetBoolean())
                : throw new FormatException($"{member.Name} takes true or false, but has: {member.Value}");
        }

        const string PathSuffix = "Path";
        var isPath = member.Name.EndsWith(PathSuffix, StringComparison.Ordinal);
        var name = isPath ? member.Name[..^PathSuffix.Length] : member.Name;
        var comparison = ChoiceComparison.Find(name) ?? throw new FormatException($"There is no choice operator {member.Name}.");
        if (!isPath)
        {
            return comparison.Takes(member.Value)
                ? new ComparisonCondition(variable, comparison, member.Value, null)
                : throw new FormatException($"{member.Name} does not take: {member.Value}");
        }

        return comparison.HasPathForm && member.Value.ValueKind == JsonValueKind.String
            ? new ComparisonCondition(variable, comparison, default, StatesPath.Parse(member.Value.GetString()!))
            : throw new FormatException($"There is no choice operator {member.Name} with: {member.Value}");
    }
}
