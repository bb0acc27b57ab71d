using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Runs the processor of a Map for many items, some of them at a time.</summary>
internal abstract class Iterations(StateVisit visit, CompiledGraph processor, int count)
{
    private readonly Mailbox<(int Index, BranchContext BranchContext, StepResult Result)> _ended = new(visit.Branch);
    private readonly SortedDictionary<int, BranchContext> _running = [];
    private int _next;

    protected StateVisit Visit => visit;

    protected int Count => count;

    public async ValueTask<StepResult> RunAsync(int concurrency)
    {
        var first = Math.Min(concurrency, count);
        while (_next < first)
        {
            Start(visit.Branch.LastEventId);
        }

        for (var left = count; left > 0; left--)
        {
            var (index, branch, result) = await _ended.Receive();
            _running.Remove(index);
            if (Ended(index, branch, result, isLast: left == 1) is { } error)
            {
                visit.Branch.LastEventId = Failed(branch);
                ParallelRunner.StopAll(visit.Branch, _running.Values, branch, tell: !error.IsFatal);
                return StepResult.Failed(error);
            }

            visit.Branch.Join(branch);
            if (_next < count)
            {
                Start(branch.LastEventId);
            }
        }

        return new StepResult(Output(), null, null);
    }

    /// <summary>Makes the branch of an iteration and tells of its start.</summary>
    protected abstract (BranchContext BranchContext, JsonElement Input) Begin(int index, long after);

    /// <summary>Takes note of an iteration's end; an error means that the whole Map fails with it.</summary>
    protected abstract StateError? Ended(int index, BranchContext branch, StepResult result, bool isLast);

    /// <summary>From which event the Map's failure follows.</summary>
    protected abstract long Failed(BranchContext branch);

    protected abstract JsonElement Output();

    private void Start(long after)
    {
        var index = _next++;
        var (branch, input) = Begin(index, after);
        _running.Add(index, branch);
        branch.Loop.Enqueue(branch, () => _ = RunAsync(index, branch, input));
    }

    private async Task RunAsync(int index, BranchContext branch, JsonElement input) =>
        _ended.Put((index, branch, await processor.RunAsync(branch, input)));
}
