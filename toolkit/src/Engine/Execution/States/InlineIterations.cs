using System.Text.Json;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Iterations within the execution.</summary>
internal sealed class InlineIterations(StateVisit visit, CompiledGraph processor, IReadOnlyList<JsonElement> items, Func<MapItem, JsonElement> select)
    : Iterations(visit, processor, items.Count)
{
    private readonly JsonElement[] _outputs = new JsonElement[items.Count];

    protected override (Strand Strand, JsonElement Input) Begin(int index, long after)
    {
        var item = new MapItem(index, items[index]);
        var input = select(item);
        var strand = Visit.Strand.Fork(item, onAborted: s => s.EmitAside(HistoryEventType.MapIterationAborted, Details(index)));
        strand.EmitAfter(after, HistoryEventType.MapIterationStarted, Details(index));
        return (strand, input);
    }

    protected override StateError? Ended(int index, Strand strand, StepResult result, bool isLast)
    {
        if (result.Error is { } error)
        {
            if (!error.IsFatal)
            {
                strand.EmitAside(HistoryEventType.MapIterationFailed, Details(index));
            }

            strand.HasEnded = true;
            return error;
        }

        _outputs[index] = result.Output;
        var succeeded = strand.EmitAside(HistoryEventType.MapIterationSucceeded, Details(index));
        if (isLast)
        {
            Visit.Strand.LastEventId = succeeded;
        }

        return null;
    }

    protected override long Failed(Strand strand) => strand.LastEventId;

    protected override JsonElement Output() => JsonValues.ArrayOf(_outputs);

    private EventDetails Details(int index) => new() { Name = Visit.State.Name, Index = index };
}
