namespace AsteroidWorkflows.Flow;

/// <summary>
/// The errors that Step Functions itself raises, as types for <c>Retry</c> and <c>Catch</c>. They are names, never thrown.
/// <c>States.Runtime</c> and <c>States.DataLimitExceeded</c> are not among them: no catcher of all errors takes them either.
/// </summary>
public static class States
{
    /// <summary>A task ran longer than its time-out, or sent no heartbeat in time.</summary>
    [ErrorName("States.Timeout")]
    public abstract class Timeout : Exception;

    /// <summary>A task sent no heartbeat in time.</summary>
    [ErrorName("States.HeartbeatTimeout")]
    public abstract class HeartbeatTimeout : Exception;

    /// <summary>A task failed in any way but a time-out.</summary>
    [ErrorName("States.TaskFailed")]
    public abstract class TaskFailed : Exception;

    /// <summary>The state machine's role lacks a permission.</summary>
    [ErrorName("States.Permissions")]
    public abstract class Permissions : Exception;

    /// <summary>An expression failed on the data it met, or gave nothing.</summary>
    [ErrorName("States.QueryEvaluationError")]
    public abstract class QueryEvaluationError : Exception;

    /// <summary>More items of a distributed map failed than it tolerates.</summary>
    [ErrorName("States.ExceedToleratedFailureThreshold")]
    public abstract class ExceedToleratedFailureThreshold : Exception;

    /// <summary>A distributed map could not read its items.</summary>
    [ErrorName("States.ItemReaderFailed")]
    public abstract class ItemReaderFailed : Exception;

    /// <summary>A distributed map could not write its results.</summary>
    [ErrorName("States.ResultWriterFailed")]
    public abstract class ResultWriterFailed : Exception;
}
