namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Runs branches side by side and collects their outputs.</summary>
public sealed class ParallelState : WorkState
{
    internal ParallelState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Branches = [.. fields.Objects("Branches").Select(f => new StateGraph(f, source.Inherited, source.Depth + 1))];
        fields.RequireSome("Branches", Branches.Count);
    }

    /// <inheritdoc/>
    public override string Type => "Parallel";

    /// <summary>The branches, in the order of their results.</summary>
    public IReadOnlyList<StateGraph> Branches { get; }
}
