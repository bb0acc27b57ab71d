namespace AsteroidWorkflows.Engine.History;

/// <summary>One event of an execution, as GetExecutionHistory tells it.</summary>
/// <param name="Id">Its number, from 1 on.</param>
/// <param name="PreviousEventId">The event it follows from; 0 where AWS says 0.</param>
/// <param name="Type">AWS's event type, one of <see cref="HistoryEventType"/> or a state type followed by <c>StateEntered</c> and the like.</param>
/// <param name="Timestamp">When it happened on the engine's clock.</param>
/// <param name="Details">What happened; null where the type has nothing to tell.</param>
public sealed record HistoryEvent(long Id, long PreviousEventId, string Type, DateTimeOffset Timestamp, EventDetails? Details);
