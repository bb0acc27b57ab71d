using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

internal sealed class ParallelRunner(ParallelState state) : WorkRunner(state)
{
    private readonly CompiledGraph[] _branches = [.. state.Branches.Select(b => new CompiledGraph(b))];

    protected override string FailedEvent => HistoryEventType.ParallelStateFailed;

    protected override async ValueTask<StepResult> AttemptAsync(StateVisit visit)
    {
        var strand = visit.Strand;
        var input = Arguments?.Evaluate(visit.Scope(visit.Input)) ?? visit.Input;
        strand.Emit(HistoryEventType.ParallelStateStarted);
        var ended = new Mailbox<(int Index, Strand Branch, StepResult Result)>(strand);
        var branches = Array.ConvertAll(_branches, _ => strand.Fork());
        for (var i = 0; i < _branches.Length; i++)
        {
            var (index, branch) = (i, branches[i]);
            strand.Loop.Enqueue(branch, () => _ = RunAsync(index, branch, input, ended));
        }

        var outputs = new JsonElement[_branches.Length];
        for (var left = _branches.Length; left > 0; left--)
        {
            var (index, branch, result) = await ended.Receive();
            strand.LastEventId = branch.LastEventId;
            if (result.Error is { } error)
            {
                StopAll(strand, branches, branch, tell: !error.IsFatal);
                return result;
            }

            strand.Join(branch);
            outputs[index] = result.Output;
        }

        strand.EmitAside(HistoryEventType.ParallelStateSucceeded);
        return new StepResult(JsonValues.ArrayOf(outputs), null, null);
    }

    internal static void StopAll(Strand strand, IEnumerable<Strand> branches, Strand failed, bool tell)
    {
        foreach (var other in branches)
        {
            if (other != failed)
            {
                other.Stop(tell, failed.LastEventId);
                strand.Join(other);
            }
        }

        failed.Stop(tell, failed.LastEventId);
        strand.Join(failed);
    }

    private async Task RunAsync(int index, Strand branch, JsonElement input, Mailbox<(int Index, Strand Branch, StepResult Result)> ended) =>
        ended.Put((index, branch, await _branches[index].RunAsync(branch, input)));
}
