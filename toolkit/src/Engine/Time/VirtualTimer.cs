namespace AsteroidWorkflows.Engine.Time;

/// <summary>One thing due on a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, DateTimeOffset due, VirtualTimerKind kind, Action fire) : IDisposable
{
    public DateTimeOffset Due { get; } = due;

    public VirtualTimerKind Kind { get; } = kind;

    public bool IsDone { get; set; }

    public void Fire() => fire();

    public void Dispose() => clock.Cancel(this);
}
