namespace AsteroidWorkflows.Engine.Time;

/// <summary>What a timer is for; it decides whether virtual time runs on to it by itself.</summary>
internal enum VirtualTimerKind
{
    /// <summary>A wait or a pause before a retry: time runs on to it.</summary>
    Sleep,

    /// <summary>A time-out of something that may still happen: time runs on to it only when asked to.</summary>
    Deadline,

    /// <summary>A delay that a handler asked for: time runs on to it, and the handler is not at work meanwhile.</summary>
    Handler,
}
