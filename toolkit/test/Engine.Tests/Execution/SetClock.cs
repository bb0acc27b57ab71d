using System.Threading.Channels;

namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>A real clock's behaviour in a test's hand: time passes when the test says so, and the clock on the wall can be set.</summary>
internal sealed class SetClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SetTimer> _timers = [];
    private readonly Channel<bool> _armed = Channel.CreateUnbounded<bool>();
    private DateTimeOffset _wall = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _wall;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _passed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SetTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when a timer has been set.</summary>
    public Task UntilArmedAsync() => _armed.Reader.ReadAsync().AsTask();

    public void SetBack(TimeSpan by)
    {
        lock (_lock)
        {
            _wall -= by;
        }
    }

    public void Pass(TimeSpan time)
    {
        List<SetTimer> due;
        lock (_lock)
        {
            _wall += time;
            _passed += time;
            due = _timers.FindAll(timer => timer.Due <= _passed);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(static timer => timer.Fire());
    }

    private sealed class SetTimer(SetClock clock, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            lock (clock._lock)
            {
                Due = clock._passed + dueTime;
                clock._timers.Add(this);
            }

            clock._armed.Writer.TryWrite(true);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
