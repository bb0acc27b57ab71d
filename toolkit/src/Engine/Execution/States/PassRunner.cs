using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class PassRunner : StateRunner
{
    private readonly PassState _state;
    private readonly Template? _parameters;
    private readonly ResultPath _resultPath;

    public PassRunner(PassState state)
        : base(state)
    {
        _state = state;
        _parameters = IsJsonata ? null : Compile(state.Parameters, "Parameters");
        _resultPath = WorkRunner.CompileResultPath(state.ResultPath);
    }

    protected override ValueTask<StepResult> ExecuteAsync(StateVisit visit) => ValueTask.FromResult(Execute(visit));

    private StepResult Execute(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        if (IsJsonata)
        {
            return Exit(visit, Output?.Evaluate(scope) ?? visit.Input, _state.Next, Assign, scope);
        }

        var result = _state.Result.ValueKind != JsonValueKind.Undefined ? _state.Result
            : _parameters is not null ? _parameters.Evaluate(scope)
            : visit.Input;
        var output = SelectOutput(visit, _resultPath.Apply(visit.RawInput, result));
        return Exit(visit, output, _state.Next, Assign, Assign is null ? null : visit.Scope(result));
    }
}
