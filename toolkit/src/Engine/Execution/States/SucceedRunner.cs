using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class SucceedRunner(SucceedState state) : StateRunner(state)
{
    protected override ValueTask<StepResult> ExecuteAsync(StateVisit visit)
    {
        var scope = visit.Scope(visit.Input);
        var output = Output?.Evaluate(scope) ?? SelectOutput(visit, visit.Input);
        return ValueTask.FromResult(Exit(visit, output, null, Assign, scope));
    }
}
