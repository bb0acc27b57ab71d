namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>How a Map runs its iterations.</summary>
public enum ProcessorMode
{
    /// <summary>As part of the execution, with their events in its history.</summary>
    Inline,

    /// <summary>As child executions of a map run, each with a history of its own.</summary>
    Distributed,
}
