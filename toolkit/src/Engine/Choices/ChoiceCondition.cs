using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>The compiled condition of a Choice rule. Immutable and thread-safe.</summary>
public abstract class ChoiceCondition
{
    private protected ChoiceCondition()
    {
    }

    /// <summary>The variables that the condition reads.</summary>
    internal virtual IEnumerable<string> Variables => [];

    /// <summary>
    /// Compiles a rule: a JSONata <c>Condition</c>, or <c>And</c>, <c>Or</c>, <c>Not</c> and operators in JSONPath.
    /// <paramref name="field"/> is the rule's place within its state, for example <c>Choices[0]</c>.
    /// </summary>
    /// <exception cref="FormatException">The rule has no operator, an operand of the wrong type, or a path that can't be parsed.</exception>
    /// <exception cref="Jsonata.JsonataException">The condition can't be parsed.</exception>
    public static ChoiceCondition Compile(JsonElement rule, QueryLanguage language, string field) => language == QueryLanguage.JSONata
        ? JsonataCondition.Compile(rule, field)
        : ChoiceRuleCompiler.Compile(rule);

    /// <summary>Whether the condition holds in <paramref name="scope"/>.</summary>
    /// <exception cref="StatesException">
    /// <c>States.Runtime</c> where a compared path matches nothing; <c>States.QueryEvaluationError</c> where a JSONata condition fails.
    /// </exception>
    public abstract bool Holds(EvaluationScope scope);
}
