namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Runs branches side by side and collects their outputs.</summary>
public sealed class ParallelState : WorkState
{
    /// <inheritdoc/>
    public override string Type => "Parallel";

    /// <summary>The branches, in the order of their results.</summary>
    public required IReadOnlyList<StateGraph> Branches { get; init; }
}
