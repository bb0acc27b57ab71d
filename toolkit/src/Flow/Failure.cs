using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A path that ends in a Fail state.</summary>
/// <typeparam name="TIn">What reaches the path.</typeparam>
public sealed class Failure<TIn> : IFailure<TIn>
{
    internal Failure(Node node) => Node = node;

    internal Node Node { get; }

    Node IFailure<TIn>.Node => Node;

    /// <summary>Adds a sentence about the Fail state for those who read the definition.</summary>
    /// <param name="comment">The sentence.</param>
    public Failure<TIn> Comment(string comment)
    {
        return new(Commented(Node));

        Node Commented(Node node) => node switch
        {
            FailNode fail => fail with { Comment = comment },
            SequenceNode path => path with { Second = Commented(path.Second) },
            _ => throw new InvalidOperationException("This path ends in no Fail state of its own. Comment the step that it leads back to."),
        };
    }
}
