using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class ChoiceRunner : StateRunner
{
    private readonly ChoiceState _state;
    private readonly Rule[] _rules;

    public ChoiceRunner(ChoiceState state)
        : base(state)
    {
        _state = state;
        _rules = [.. state.Choices.Select((rule, index) => new Rule(
            ChoiceCondition.Compile(rule.Source, state.QueryLanguage, $"Choices[{index}]"),
            rule.Next,
            Compile(rule.Output, $"Choices[{index}]/Output"),
            Compile(rule.Assign, $"Choices[{index}]/Assign")))];
    }

    protected override ValueTask<StepResult> ExecuteAsync(StateVisit visit) => ValueTask.FromResult(Execute(visit));

    private StepResult Execute(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        foreach (var rule in _rules)
        {
            if (rule.Condition.Holds(scope))
            {
                return Leave(visit, scope, rule.Next, rule.Output, rule.Assign);
            }
        }

        if (_state.Default is { } otherwise)
        {
            return Leave(visit, scope, otherwise, Output, Assign);
        }

        return StepResult.Failed(visit.Refuse(NoMatch()));
    }

    /// <summary>What AWS says where no rule holds and there is no Default; nothing catches it.</summary>
    internal static StatesException NoMatch() =>
        new(ErrorNames.Runtime, "Failed to transition out of the state. The state does not point to a next state.");

    private StepResult Leave(StateVisit visit, EvaluationScope scope, string next, Template? output, Template? assign) =>
        Exit(visit, output?.Evaluate(scope) ?? SelectOutput(visit, visit.Input), next, assign, scope);

    private sealed record Rule(ChoiceCondition Condition, string Next, Template? Output, Template? Assign);
}
