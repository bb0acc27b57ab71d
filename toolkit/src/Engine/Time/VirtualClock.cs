namespace AsteroidWorkflows.Engine.Time;

/// <summary>
/// A clock that stands still until it is turned. An engine with this clock turns it by itself to the next thing due when nothing else can go
/// on, so that a week's wait takes no time; a test may turn it further with <see cref="WorkflowEngine.AdvanceAsync"/>. Timers that a handler
/// makes through it (<c>Task.Delay(span, clock)</c>) belong to the same time. Default start: 2000-01-01T00:00:00Z.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<VirtualTimer, (long Due, long Sequence)> _timers = new();
    private DateTimeOffset _now;
    private long _sequence;
    private int _sleeps;
    private int _handlerTimers;
    private int _cancelled;

    /// <summary>A clock that starts at <paramref name="start"/>.</summary>
    public VirtualClock(DateTimeOffset? start = null) =>
        _now = (start ?? new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToUniversalTime();

    /// <summary>A handler went to sleep.</summary>
    internal event Action? HandlerTimerSet;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers of handlers are set: so many handlers are asleep, not at work.</summary>
    internal int HandlerTimers => Volatile.Read(ref _handlerTimers);

    /// <summary>Whether time has something to bring by itself: a wait, a retry, a handler's delay. A time-out alone is not enough.</summary>
    internal bool HasSleeps => Volatile.Read(ref _sleeps) > 0;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HandlerTimer(this, callback, state, dueTime, period);

    internal VirtualTimer Schedule(DateTimeOffset due, VirtualTimerKind kind, Action fire)
    {
        VirtualTimer timer;
        lock (_lock)
        {
            timer = new VirtualTimer(this, due < _now ? _now : due, kind, fire);
            _timers.Enqueue(timer, (timer.Due.UtcTicks, _sequence++));
            Count(kind, +1);
        }

        if (kind == VirtualTimerKind.Handler)
        {
            HandlerTimerSet?.Invoke();
        }

        return timer;
    }

    /// <summary>Turns to the next moment at which something is due, no later than <paramref name="limit"/>, and fires it; false: nothing is.</summary>
    internal bool FireNext(DateTimeOffset limit)
    {
        List<VirtualTimer> due = [];
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out _) && (timer.IsDone || (due.Count == 0 ? timer.Due <= limit : timer.Due == _now)))
            {
                _timers.Dequeue();
                if (!timer.IsDone)
                {
                    _now = timer.Due;
                    timer.IsDone = true;
                    Count(timer.Kind, -1);
                    due.Add(timer);
                }
            }
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }

        return due.Count > 0;
    }

    /// <summary>Turns the clock without firing anything; never backwards.</summary>
    internal void MoveTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            _now = time > _now ? time : _now;
        }
    }

    internal void Cancel(VirtualTimer timer)
    {
        lock (_lock)
        {
            if (timer.IsDone)
            {
                return;
            }

            timer.IsDone = true;
            Count(timer.Kind, -1);

            // Cancelled timers stay queued until they come up; a time-out far ahead would otherwise hold its execution in memory.
            if (_timers.Count > 64 && ++_cancelled > _timers.Count / 2)
            {
                Compact();
            }
        }
    }

    private void Compact()
    {
        var live = _timers.UnorderedItems.Where(t => !t.Element.IsDone).ToArray();
        _timers.Clear();
        _timers.EnqueueRange(live);
        _cancelled = 0;
    }

    private void Count(VirtualTimerKind kind, int change)
    {
        if (kind != VirtualTimerKind.Deadline)
        {
            _sleeps += change;
        }

        if (kind == VirtualTimerKind.Handler)
        {
            _handlerTimers += change;
        }
    }
}
