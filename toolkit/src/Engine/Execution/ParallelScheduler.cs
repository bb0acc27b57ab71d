using System.Collections.Concurrent;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>Real time: every execution goes on by itself on the thread pool, and so does every handler.</summary>
internal sealed class ParallelScheduler(TimeProvider clock) : Scheduler
{
    // TimeProvider timers end at about 49 days.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private readonly Func<ExecutionLoop, Inbox> _makeInbox = loop => new Inbox(loop, clock);

    public override TimeProvider Clock => clock;

    public override void Post(ExecutionLoop loop, JournalEntry entry) =>
        loop.StateOfScheduler(_makeInbox).Post(entry);

    public override Task<bool> ReceiptOf(JournalEntry entry) => entry.Receipt!.Task;

    public override IDisposable Schedule(DateTimeOffset due, bool isDeadline, Action fire) => new LongTimer(clock, due, fire);

    public override void Run(Func<Task> work) => ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work(), work, preferLocal: false);

    public override Task RunUntilAsync(Func<bool> isDone, Task done, bool throughDeadlines, CancellationToken cancellationToken) =>
        done.WaitAsync(cancellationToken);

    private sealed class Inbox(ExecutionLoop loop, TimeProvider clock) : IThreadPoolWorkItem
    {
        private readonly ConcurrentQueue<JournalEntry> _entries = new();
        private int _running;

        public void Post(JournalEntry entry)
        {
            _entries.Enqueue(entry);
            if (Interlocked.CompareExchange(ref _running, 1, 0) == 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }

        public void Execute()
        {
            do
            {
                while (_entries.TryDequeue(out var entry))
                {
                    entry.At = clock.GetUtcNow();
                    loop.Process(entry);
                }

                Volatile.Write(ref _running, 0);
            }
            while (!_entries.IsEmpty && Interlocked.CompareExchange(ref _running, 1, 0) == 0);
        }
    }

    private sealed class LongTimer : IDisposable
    {
        private readonly TimeProvider _clock;
        private readonly TimeSpan _whole;
        private readonly long _start;
        private readonly Action _fire;
        private readonly ITimer _timer;

        public LongTimer(TimeProvider clock, DateTimeOffset due, Action fire)
        {
            _clock = clock;
            _whole = due - clock.GetUtcNow();
            _start = clock.GetTimestamp();
            _fire = fire;
            _timer = clock.CreateTimer(static timer => ((LongTimer)timer!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Left(), Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        private TimeSpan Left()
        {
            // Time that has passed, which goes on evenly when somebody sets the clock.
            var left = _whole - _clock.GetElapsedTime(_start);
            return left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestTimer ? left : LongestTimer;
        }

        private void Tick()
        {
            if (Left() is var left && left > TimeSpan.Zero)
            {
                _timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _timer.Dispose();
            _fire();
        }
    }
}
