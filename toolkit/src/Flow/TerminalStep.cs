using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A step that ends its path (a Succeed state): it has a result, and no <c>Then</c>.</summary>
/// <typeparam name="TIn">What reaches the step.</typeparam>
/// <typeparam name="TOut">The result of the path.</typeparam>
public sealed class TerminalStep<TIn, TOut> : IStep<TIn, TOut>
{
    internal TerminalStep(Node node) => Node = node;

    internal Node Node { get; }

    Node IStep<TIn, TOut>.Node => Node;
}
