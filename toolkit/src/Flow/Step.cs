using System.ComponentModel;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A step that others may follow.</summary>
/// <typeparam name="TIn">What reaches the step.</typeparam>
/// <typeparam name="TOut">What it hands on.</typeparam>
public class Step<TIn, TOut> : IStep<TIn, TOut>
{
    internal Step(Node node) => Node = node;

    internal Node Node { get; }

    Node IStep<TIn, TOut>.Node => Node;

    /// <summary>This step, and then <paramref name="next"/> with its result.</summary>
    /// <param name="next">A step that takes what this one hands on.</param>
    public Step<TIn, TNext> Then<TNext>(IStep<TOut, TNext> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(new SequenceNode(Node, next.Node));
    }

    /// <summary>Does not compile: the Choice lacks its Otherwise.</summary>
    /// <param name="choice">A Choice that says nothing about what happens when no condition holds.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(Choice.LacksOtherwise, error: true)]
    public Step<TIn, TNext> Then<TNext>(Choice<TOut, TNext> choice) => throw new NotSupportedException(Choice.LacksOtherwise);

    /// <summary>This step, and then the failure: for work that has to be done before the execution fails.</summary>
    /// <param name="failure">The failure that ends the path.</param>
    public Failure<TIn> ThenFail(IFailure<TOut> failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(new SequenceNode(Node, failure.Node));
    }
}
