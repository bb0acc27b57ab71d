using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A Pass or a Wait: a step that does no work, and can assign variables.</summary>
/// <typeparam name="TIn">What reaches the step.</typeparam>
/// <typeparam name="TOut">What it hands on.</typeparam>
public sealed class PlainStep<TIn, TOut> : Step<TIn, TOut>
{
    internal PlainStep(Node node) : base(node)
    {
    }

    /// <summary>Adds a sentence about the state for those who read the definition.</summary>
    /// <param name="comment">The sentence.</param>
    public PlainStep<TIn, TOut> Comment(string comment) => new((StateNode)Node with { Comment = comment });

    /// <summary>Assigns a variable from what reaches the step.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">For instance <c>order => order.Total</c>; it sees the variables as they were before the step.</param>
    public PlainStep<TIn, TOut> Assign<T>(Variable<T> variable, Expression<Func<TIn, T>> value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        var assignment = new Assignment(variable, value);
        return new(Node switch
        {
            PassNode pass => pass with { Assignments = [.. pass.Assignments, assignment] },
            WaitNode wait => wait with { Assignments = [.. wait.Assignments, assignment] },
            _ => throw new NotSupportedException(),
        });
    }
}
