using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A Choice that is complete.</summary>
/// <typeparam name="TIn">What reaches the Choice.</typeparam>
/// <typeparam name="TOut">What each of its paths hands on.</typeparam>
public sealed class ChoiceStep<TIn, TOut> : Step<TIn, TOut>
{
    private readonly ChoiceNode _choice;

    internal ChoiceStep(ChoiceNode node) : base(node) => _choice = node;

    /// <summary>Adds a sentence about the state for those who read the definition.</summary>
    /// <param name="comment">The sentence.</param>
    public ChoiceStep<TIn, TOut> Comment(string comment) => new(_choice with { Comment = comment });

    /// <summary>Assigns a variable when no condition holds.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">For instance <c>order => order.Total</c>.</param>
    public ChoiceStep<TIn, TOut> Assign<T>(Variable<T> variable, Expression<Func<TIn, T>> value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        return new(_choice with { OtherwiseAssignments = [.. _choice.OtherwiseAssignments, new(variable, value)] });
    }
}
