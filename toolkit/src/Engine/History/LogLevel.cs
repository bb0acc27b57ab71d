namespace AsteroidWorkflows.Engine.History;

/// <summary>Which events a state machine logs.</summary>
public enum LogLevel
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Every event.</summary>
    All,

    /// <summary>What fails, times out or is aborted.</summary>
    Error,

    /// <summary>Executions that fail, time out or are aborted.</summary>
    Fatal,
}
