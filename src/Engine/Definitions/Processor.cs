namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>What a Map does with each item.</summary>
public sealed class Processor : StateGraph
{
    /// <summary>Whether iterations are part of the execution or executions of their own.</summary>
    public ProcessorMode Mode { get; init; }

    /// <summary>The kind of the child executions of a distributed Map: <c>STANDARD</c> or <c>EXPRESS</c>; null when inline.</summary>
    public string? ExecutionType { get; init; }
}
