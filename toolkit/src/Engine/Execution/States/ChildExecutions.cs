using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>The child executions of a map run: each has a history of its own, of which the parent's shows nothing.</summary>
internal sealed class ChildExecutions : Iterations
{
    private readonly MapRun _run;
    private readonly List<ItemBatch> _batches;
    private readonly Tolerance _tolerance;
    private readonly MapRunChild?[] _children;

    public ChildExecutions(StateVisit visit, CompiledGraph processor, MapRun run, List<ItemBatch> batches, Tolerance tolerance)
        : base(visit, processor, batches.Count)
    {
        _run = run;
        _batches = batches;
        _tolerance = tolerance;
        _children = new MapRunChild[batches.Count];
        run.Read(batches.ConvertAll(b => b.Items));
    }

    protected override (BranchContext BranchContext, JsonElement Input) Begin(int index, long after)
    {
        var parent = Visit.Branch.Frame;
        var execution = parent.Execution;
        var name = execution.NewGuid().ToString();
        var label = $"{execution.StateMachineName}/{_run.Label}";
        var recorder = execution.NewRecorder(keep: false);
        var frame = new ExecutionFrame(
            execution, execution.ArnOf("execution", $"{label}:{name}"), name, _batches[index].Input, Visit.Branch.Loop.Now, recorder)
        {
            StateMachineArn = execution.ArnOf("stateMachine", label),
            StateMachineName = label,
        };
        _run.ChildStarted(_batches[index].Items);
        _children[index] = _run.AddChild(frame.Arn, name, _batches[index].Input, _batches[index].Items, Visit.Branch.Loop.Now);
        var branch = Visit.Branch.Fork(inFrame: frame);
        branch.EmitAside(HistoryEventType.ExecutionStarted, new EventDetails { Input = _batches[index].Input, RoleArn = execution.RoleArn });
        return (branch, _batches[index].Input);
    }

    protected override StateError? Ended(int index, BranchContext branch, StepResult result, bool isLast)
    {
        _run.ChildEnded(_batches[index].Items, result.Error is null);
        var now = Visit.Branch.Loop.Now;
        if (result.Error is not { } error)
        {
            _children[index]!.Succeed(result.Output, now);
            return null;
        }

        _children[index]!.Fail(error.Error, error.Cause, now);

        // What is fatal to a child is just a failed child to its parent.
        if (!_tolerance.IsExceeded(_run.Items.Failed, _run.Items.Total))
        {
            return null;
        }

        return new StateError(
            ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");
    }

    protected override long Failed(BranchContext branch) => Visit.Branch.LastEventId;

    protected override JsonElement Output() =>
        JsonValues.ArrayOf([.. _children.Select(static child => child?.Output ?? default).Where(static output => output.ValueKind != JsonValueKind.Undefined)]);
}
