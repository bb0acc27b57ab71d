using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Iterations within the execution.</summary>
internal sealed class InlineIterations(StateVisit visit, CompiledGraph processor, IReadOnlyList<MapItem> items, Func<MapItem, JsonElement> select)
    : Iterations(visit, processor, items.Count)
{
    private readonly JsonElement[] _outputs = new JsonElement[items.Count];

    protected override (BranchContext BranchContext, JsonElement Input) Begin(int index, long after)
    {
        var item = items[index];
        var input = select(item);
        var branch = Visit.Branch.Fork(item, onAborted: s => s.EmitAside(HistoryEventType.MapIterationAborted, Details(index)));
        branch.EmitAfter(after, HistoryEventType.MapIterationStarted, Details(index));
        return (branch, input);
    }

    protected override StateError? Ended(int index, BranchContext branch, StepResult result, bool isLast)
    {
        if (result.Error is { } error)
        {
            if (!error.IsFatal)
            {
                branch.EmitAside(HistoryEventType.MapIterationFailed, Details(index));
            }

            branch.HasEnded = true;
            return error;
        }

        _outputs[index] = result.Output;
        var succeeded = branch.EmitAside(HistoryEventType.MapIterationSucceeded, Details(index));
        if (isLast)
        {
            Visit.Branch.LastEventId = succeeded;
        }

        return null;
    }

    protected override long Failed(BranchContext branch) => branch.LastEventId;

    protected override JsonElement Output() => JsonValues.ArrayOf(_outputs);

    private EventDetails Details(int index) => new() { Name = Visit.State.Name, Index = index };
}
