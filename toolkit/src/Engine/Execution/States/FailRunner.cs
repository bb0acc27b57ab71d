using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class FailRunner : StateRunner
{
    private readonly Func<EvaluationScope, string?> _error;
    private readonly Func<EvaluationScope, string?> _cause;

    public FailRunner(FailState state)
        : base(state)
    {
        _error = Compile(state.Error, state.ErrorPath, "Error");
        _cause = Compile(state.Cause, state.CausePath, "Cause");
    }

    protected override ValueTask<StepResult> ExecuteAsync(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        return ValueTask.FromResult(StepResult.Failed(new StateError(_error(scope), _cause(scope))));
    }

    private Func<EvaluationScope, string?> Compile(JsonElement literal, string? path, string field)
    {
        if (path is not null)
        {
            var expression = PathOrIntrinsic.Parse(path);
            return scope => Text(expression.Evaluate(scope, field + "Path"));
        }

        if (IsJsonata && literal.ValueKind != JsonValueKind.Undefined)
        {
            var template = Template.Compile(literal, QueryLanguage.JSONata, field);
            return scope => Text(template.EvaluateAs("string", scope));
        }

        var text = literal.ValueKind == JsonValueKind.String ? literal.GetString() : null;
        return _ => text;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonValues.Text(value);
}
