using System.Runtime.InteropServices;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// Virtual time: everything happens on the thread of whoever waits for an execution, one entry after the other, always in the same order.
/// When nothing is left to do and no handler is at work, the clock is turned to the next thing due.
/// </summary>
#pragma warning disable CA1001 // Its semaphore has no wait handle, so there is nothing to dispose of.
internal sealed class VirtualScheduler : Scheduler
#pragma warning restore CA1001
{
    private readonly VirtualClock _clock;
    private readonly Lock _lock = new();
    private readonly Queue<(ExecutionLoop Loop, JournalEntry Entry)> _inbox = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<JournalEntry> _batch = [];
    private TaskCompletionSource? _arrival;
    private int _working;

    public VirtualScheduler(VirtualClock clock)
    {
        _clock = clock;
        clock.HandlerTimerSet += Announce;
    }

    public override TimeProvider Clock => _clock;

    public override void Post(ExecutionLoop loop, JournalEntry entry)
    {
        lock (_lock)
        {
            _inbox.Enqueue((loop, entry));
        }

        Announce();
    }

    public override Task<bool> ReceiptOf(JournalEntry entry) => Task.FromResult(true);

    public override IDisposable Schedule(DateTimeOffset due, bool isDeadline, Action fire) =>
        _clock.Schedule(due, isDeadline ? VirtualTimerKind.Deadline : VirtualTimerKind.Sleep, fire);

    public override void Run(Func<Task> work)
    {
        Interlocked.Increment(ref _working);
        var task = work();
        if (task.IsCompleted)
        {
            Interlocked.Decrement(ref _working);
            return;
        }

        task.ContinueWith(
            _ =>
            {
                Interlocked.Decrement(ref _working);
                Announce();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public override Task RunUntilAsync(Func<bool> isDone, Task done, bool throughDeadlines, CancellationToken cancellationToken) =>
        RunAsync(isDone, DateTimeOffset.MaxValue, throughDeadlines, cancellationToken);

    /// <summary>Turns the clock to <paramref name="time"/>, through everything that is due until then, time-outs included.</summary>
    public async Task AdvanceAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        await RunAsync(static () => false, time, throughDeadlines: true, cancellationToken);
        _clock.MoveTo(time);
    }

    private async Task RunAsync(Func<bool> isDone, DateTimeOffset limit, bool throughDeadlines, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (!isDone())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (TakeBatch() is { } loop)
                {
                    loop.Process(CollectionsMarshal.AsSpan(_batch));
                }
                else if (WorkToWaitFor() is { } arrival)
                {
                    await arrival.WaitAsync(cancellationToken);
                }
                else if (!((throughDeadlines || _clock.HasSleeps) && FireNext(limit)))
                {
                    return;
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // What came for one execution at one moment is taken in together.
    private ExecutionLoop? TakeBatch()
    {
        _batch.Clear();
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (!_inbox.TryDequeue(out var first))
            {
                return null;
            }

            Add(first.Entry);
            while (_inbox.TryPeek(out var next) && next.Loop == first.Loop)
            {
                Add(_inbox.Dequeue().Entry);
            }

            return first.Loop;
        }

        void Add(JournalEntry entry)
        {
            entry.At = now;
            entry.JoinsPrevious = _batch.Count > 0;
            _batch.Add(entry);
        }
    }

    // What waits in a handler for its timer goes on right here: no other context may take it elsewhere.
    private bool FireNext(DateTimeOffset limit)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return _clock.FireNext(limit);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    // A handler that sleeps on the virtual clock is not at work: the clock has to be turned for it to go on.
    private Task? WorkToWaitFor()
    {
        lock (_lock)
        {
            if (_inbox.Count > 0)
            {
                return Task.CompletedTask;
            }

            if (Volatile.Read(ref _working) <= _clock.HandlerTimers)
            {
                return null;
            }

            _arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }

    private void Announce()
    {
        TaskCompletionSource? arrival;
        lock (_lock)
        {
            arrival = _arrival;
            _arrival = null;
        }

        arrival?.TrySetResult();
    }
}
