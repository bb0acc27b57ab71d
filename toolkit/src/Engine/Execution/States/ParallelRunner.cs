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
        var parent = visit.Branch;
        var input = Arguments?.Evaluate(visit.Scope(visit.Input)) ?? visit.Input;
        parent.Emit(HistoryEventType.ParallelStateStarted);
        var ended = new Mailbox<(int Index, BranchContext Branch, StepResult Result)>(parent);
        var branches = Array.ConvertAll(_branches, _ => parent.Fork());
        for (var i = 0; i < _branches.Length; i++)
        {
            var (index, branch) = (i, branches[i]);
            parent.Loop.Enqueue(branch, () => _ = RunAsync(index, branch, input, ended));
        }

        var outputs = new JsonElement[_branches.Length];
        for (var left = _branches.Length; left > 0; left--)
        {
            var (index, branch, result) = await ended.Receive();
            parent.LastEventId = branch.LastEventId;
            if (result.Error is { } error)
            {
                StopAll(parent, branches, branch, tell: !error.IsFatal);
                return result;
            }

            parent.Join(branch);
            outputs[index] = result.Output;
        }

        parent.EmitAside(HistoryEventType.ParallelStateSucceeded);
        return new StepResult(JsonValues.ArrayOf(outputs), null, null);
    }

    internal static void StopAll(BranchContext parent, IEnumerable<BranchContext> branches, BranchContext failed, bool tell)
    {
        foreach (var other in branches)
        {
            if (other != failed)
            {
                other.Stop(tell, failed.LastEventId);
                parent.Join(other);
            }
        }

        failed.Stop(tell, failed.LastEventId);
        parent.Join(failed);
    }

    private async Task RunAsync(int index, BranchContext branch, JsonElement input, Mailbox<(int Index, BranchContext Branch, StepResult Result)> ended) =>
        ended.Put((index, branch, await _branches[index].RunAsync(branch, input)));
}
