using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Runs the processor of a Map for many items, some of them at a time.</summary>
internal abstract class Iterations(StateVisit visit, CompiledGraph processor, int count)
{
    private readonly Mailbox<(int Index, Strand Strand, StepResult Result)> _ended = new(visit.Strand);
    private readonly SortedDictionary<int, Strand> _running = [];
    private int _next;

    protected StateVisit Visit => visit;

    protected int Count => count;

    public async ValueTask<StepResult> RunAsync(int concurrency)
    {
        var first = Math.Min(concurrency, count);
        while (_next < first)
        {
            Start(visit.Strand.LastEventId);
        }

        for (var left = count; left > 0; left--)
        {
            var (index, strand, result) = await _ended.Receive();
            _running.Remove(index);
            if (Ended(index, strand, result, isLast: left == 1) is { } error)
            {
                visit.Strand.LastEventId = Failed(strand);
                ParallelRunner.StopAll(visit.Strand, _running.Values, strand, tell: !error.IsFatal);
                return StepResult.Failed(error);
            }

            visit.Strand.Join(strand);
            if (_next < count)
            {
                Start(strand.LastEventId);
            }
        }

        return new StepResult(Output(), null, null);
    }

    /// <summary>Makes the strand of an iteration and tells of its start.</summary>
    protected abstract (Strand Strand, JsonElement Input) Begin(int index, long after);

    /// <summary>Takes note of an iteration's end; an error means that the whole Map fails with it.</summary>
    protected abstract StateError? Ended(int index, Strand strand, StepResult result, bool isLast);

    /// <summary>From which event the Map's failure follows.</summary>
    protected abstract long Failed(Strand strand);

    protected abstract JsonElement Output();

    private void Start(long after)
    {
        var index = _next++;
        var (strand, input) = Begin(index, after);
        _running.Add(index, strand);
        strand.Loop.Enqueue(strand, () => _ = RunAsync(index, strand, input));
    }

    private async Task RunAsync(int index, Strand strand, JsonElement input) =>
        _ended.Put((index, strand, await processor.RunAsync(strand, input)));
}
