using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>The child executions of a map run: each has a history of its own, of which the parent's shows nothing.</summary>
internal sealed class ChildExecutions(
    StateVisit visit, CompiledGraph processor, MapRun run, IReadOnlyList<JsonElement> inputs, Tolerance tolerance)
    : Iterations(visit, processor, inputs.Count)
{
    private readonly JsonElement[] _outputs = new JsonElement[inputs.Count];

    protected override (Strand Strand, JsonElement Input) Begin(int index, long after)
    {
        var parent = Visit.Strand.Frame;
        var execution = parent.Execution;
        var name = execution.NewGuid().ToString();
        var label = $"{execution.StateMachineName}/{run.Label}";
        var recorder = execution.NewRecorder(keep: false);
        var frame = new ExecutionFrame(
            execution, execution.ArnOf("execution", $"{label}:{name}"), name, inputs[index], Visit.Strand.Loop.Now, recorder)
        {
            StateMachineArn = execution.ArnOf("stateMachine", label),
            StateMachineName = label,
        };
        run.ItemStarted();
        var strand = Visit.Strand.Fork(inFrame: frame);
        strand.EmitAside(HistoryEventType.ExecutionStarted, new EventDetails { Input = inputs[index], RoleArn = execution.RoleArn });
        return (strand, inputs[index]);
    }

    protected override StateError? Ended(int index, Strand strand, StepResult result, bool isLast)
    {
        run.ItemEnded(result.Error is null);
        if (result.Error is not { } error)
        {
            _outputs[index] = result.Output;
            return null;
        }

        // What is fatal to a child is just a failed child to its parent.
        if (!tolerance.IsExceeded(run.Failed, inputs.Count))
        {
            return null;
        }

        _ = error;
        return new StateError(
            ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");
    }

    protected override long Failed(Strand strand) => Visit.Strand.LastEventId;

    protected override JsonElement Output() =>
        JsonValues.ArrayOf([.. _outputs.Where(o => o.ValueKind != JsonValueKind.Undefined)]);
}
