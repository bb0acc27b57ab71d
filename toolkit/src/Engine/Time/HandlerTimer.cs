namespace AsteroidWorkflows.Engine.Time;

/// <summary>A timer that a handler made through the <see cref="VirtualClock"/>.</summary>
internal sealed class HandlerTimer : ITimer
{
    private readonly VirtualClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private TimeSpan _period;
    private VirtualTimer? _timer;

    public HandlerTimer(VirtualClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer?.Dispose();
        _period = period;
        _timer = dueTime == Timeout.InfiniteTimeSpan
            ? null
            : _clock.Schedule(_clock.GetUtcNow() + dueTime, VirtualTimerKind.Handler, Fire);
        return true;
    }

    public void Dispose() => _timer?.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fire()
    {
        _timer = _period > TimeSpan.Zero ? _clock.Schedule(_clock.GetUtcNow() + _period, VirtualTimerKind.Handler, Fire) : null;
        _callback(_state);
    }
}
