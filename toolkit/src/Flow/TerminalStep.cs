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

    /// <summary>Adds a sentence about the state for those who read the definition.</summary>
    /// <param name="comment">The sentence.</param>
    public TerminalStep<TIn, TOut> Comment(string comment) => new((StateNode)Node with { Comment = comment });
}
