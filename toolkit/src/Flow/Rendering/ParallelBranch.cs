namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record ParallelBranch(Node Node, Type EndType)
{
    internal static ParallelBranch Of<TIn, TOut>(IStep<TIn, TOut> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(step.Node, typeof(TOut));
    }
}
