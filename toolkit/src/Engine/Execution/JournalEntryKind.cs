namespace AsteroidWorkflows.Engine.Execution;

/// <summary>What reached an execution from outside.</summary>
public enum JournalEntryKind
{
    /// <summary>It was started.</summary>
    Started,

    /// <summary>A task's handler came back well.</summary>
    TaskSucceeded,

    /// <summary>A task's handler came back well and the task token isn't waited for.</summary>
    TaskFinished,

    /// <summary>A task's handler came back with an error.</summary>
    TaskFailed,

    /// <summary>A job of a <c>.sync</c> task was started.</summary>
    TaskSubmitted,

    /// <summary>Success was sent for a task token.</summary>
    TokenSucceeded,

    /// <summary>Failure was sent for a task token.</summary>
    TokenFailed,

    /// <summary>A heartbeat was sent for a task token.</summary>
    TokenHeartbeat,

    /// <summary>A worker took an activity's task.</summary>
    ActivityStarted,

    /// <summary>There was no such activity when its task was to begin.</summary>
    ActivityMissing,

    /// <summary>A wait or a pause before a retry is over.</summary>
    Awoken,

    /// <summary>A task's time is over.</summary>
    TimedOut,

    /// <summary>A task gave no sign of life for too long.</summary>
    HeartbeatMissed,

    /// <summary>The execution's time is over.</summary>
    ExecutionTimedOut,

    /// <summary>The execution was stopped.</summary>
    Stopped,

    /// <summary>The execution was to go on where it had ended badly.</summary>
    Redriven,
}
