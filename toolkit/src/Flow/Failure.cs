using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A path that ends in a Fail state.</summary>
/// <typeparam name="TIn">What reaches the path.</typeparam>
public sealed class Failure<TIn> : IFailure<TIn>
{
    internal Failure(Node node) => Node = node;

    internal Node Node { get; }

    Node IFailure<TIn>.Node => Node;
}
