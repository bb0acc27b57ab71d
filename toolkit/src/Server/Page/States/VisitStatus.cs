namespace AsteroidWorkflows.Server.Page.States;

/// <summary>Where a visit of a state stands, the most urgent last.</summary>
internal enum VisitStatus
{
    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It was stopped from outside.</summary>
    Aborted,

    /// <summary>It failed, and its error led on to another state.</summary>
    Caught,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It is at work.</summary>
    Running,

    /// <summary>It failed and may be tried again.</summary>
    Retrying,

    /// <summary>It waits for somebody to send its task token.</summary>
    Waiting,
}
