using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A Choice without conditions yet; the first one that leads to a step settles what all of its paths hand on.</summary>
/// <typeparam name="TIn">What reaches the Choice.</typeparam>
public sealed class ChoiceStart<TIn>
{
    private readonly string _name;
    private readonly IReadOnlyList<ChoiceRule> _rules;

    internal ChoiceStart(string name, IReadOnlyList<ChoiceRule> rules) => (_name, _rules) = (name, rules);

    /// <summary>Adds a condition; the first one that holds decides.</summary>
    /// <param name="condition">For instance <c>order => order.Total > 100</c>.</param>
    /// <param name="then">Where it leads.</param>
    public Choice<TIn, TOut> When<TOut>(Expression<Func<TIn, bool>> condition, IStep<TIn, TOut> then) => new Choice<TIn, TOut>(_name, _rules).When(condition, then);

    /// <summary>Adds a condition, and shapes what its path gets.</summary>
    /// <param name="condition">For instance <c>order => order.Total > 100</c>.</param>
    /// <param name="output">What the path gets, such as <c>order => order.Customer</c>.</param>
    /// <param name="then">Where it leads.</param>
    public Choice<TIn, TOut> When<TNext, TThenIn, TOut>(Expression<Func<TIn, bool>> condition, Expression<Func<TIn, TNext>> output, IStep<TThenIn, TOut> then)
        where TNext : TThenIn =>
        new Choice<TIn, TOut>(_name, _rules).When(condition, output, then);

    /// <summary>Where it leads when no condition holds, of a Choice whose conditions all fail.</summary>
    /// <param name="otherwise">The step.</param>
    public ChoiceStep<TIn, TOut> Otherwise<TOut>(IStep<TIn, TOut> otherwise) => new Choice<TIn, TOut>(_name, _rules).Otherwise(otherwise);

    /// <summary>Adds a condition under which the path fails.</summary>
    /// <param name="condition">For instance <c>order => order.Total &lt; 0</c>.</param>
    /// <param name="failure">How.</param>
    public ChoiceStart<TIn> When(Expression<Func<TIn, bool>> condition, IFailure<TIn> failure)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(failure);
        return new(_name, [.. _rules, new(condition, failure.Node)]);
    }
}
