namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Where the states of a scope stand, which decides what the context object holds and what they may do.</summary>
/// <param name="ItemType">The type of the items of the Map around them; null outside of a Map and in a child execution.</param>
/// <param name="ExecutionInput">The type of the execution's input: the workflow's, or in a child execution what the item is.</param>
/// <param name="IsExpress">The states run in an Express execution, which waits for nobody.</param>
internal sealed record ScopePlace(Type? ItemType, Type ExecutionInput, bool IsExpress)
{
    /// <summary>A state stands in a child execution of a distributed Map.</summary>
    internal bool IsInChild { get; init; }

    internal static ScopePlace Of(Workflow workflow) => new(null, workflow.InputType, workflow.Options.IsExpress);
}
