using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A Choice that has conditions and still lacks its <see cref="Otherwise(IStep{TIn, TOut})"/>, without which it is no step.</summary>
/// <typeparam name="TIn">What reaches the Choice.</typeparam>
/// <typeparam name="TOut">What each of its paths hands on.</typeparam>
public sealed class Choice<TIn, TOut>
{
    private readonly string _name;
    private readonly IReadOnlyList<ChoiceRule> _rules;

    internal Choice(string name, IReadOnlyList<ChoiceRule> rules) => (_name, _rules) = (name, rules);

    /// <summary>Adds a condition; the first one that holds decides.</summary>
    /// <param name="condition">For instance <c>order => order.Total > 100</c>.</param>
    /// <param name="then">Where it leads.</param>
    public Choice<TIn, TOut> When(Expression<Func<TIn, bool>> condition, IStep<TIn, TOut> then)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(then);
        return new(_name, [.. _rules, new(condition, then.Node)]);
    }

    /// <summary>Adds a condition under which the path fails.</summary>
    /// <param name="condition">For instance <c>order => order.Total &lt; 0</c>.</param>
    /// <param name="failure">How.</param>
    public Choice<TIn, TOut> When(Expression<Func<TIn, bool>> condition, IFailure<TIn> failure)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(failure);
        return new(_name, [.. _rules, new(condition, failure.Node)]);
    }

    /// <summary>Adds a condition, and shapes what its path gets.</summary>
    /// <param name="condition">For instance <c>order => order.Total > 100</c>.</param>
    /// <param name="output">What the path gets, such as <c>order => order.Customer</c>.</param>
    /// <param name="then">Where it leads.</param>
    public Choice<TIn, TOut> When<TNext, TThenIn>(Expression<Func<TIn, bool>> condition, Expression<Func<TIn, TNext>> output, IStep<TThenIn, TOut> then)
        where TNext : TThenIn
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(then);
        return new(_name, [.. _rules, new(condition, then.Node) { Output = output }]);
    }

    /// <summary>Assigns a variable when the condition before it decides.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">For instance <c>order => order.Total</c>.</param>
    public Choice<TIn, TOut> Assign<T>(Variable<T> variable, Expression<Func<TIn, T>> value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        return new(_name, [.. _rules.Take(_rules.Count - 1), _rules[^1] with { Assignments = [.. _rules[^1].Assignments, new(variable, value)] }]);
    }

    /// <summary>Where it leads when no condition holds, with what that path gets.</summary>
    /// <param name="output">What the path gets, such as <c>order => order.Customer</c>.</param>
    /// <param name="otherwise">The step.</param>
    public ChoiceStep<TIn, TOut> Otherwise<TNext, TThenIn>(Expression<Func<TIn, TNext>> output, IStep<TThenIn, TOut> otherwise)
        where TNext : TThenIn
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(otherwise);
        return new(new ChoiceNode(_name, _rules, otherwise.Node) { OtherwiseOutput = output });
    }

    /// <summary>Where it leads when no condition holds.</summary>
    /// <param name="otherwise">The step.</param>
    public ChoiceStep<TIn, TOut> Otherwise(IStep<TIn, TOut> otherwise)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        return new(new ChoiceNode(_name, _rules, otherwise.Node));
    }

    /// <summary>Fails when no condition holds.</summary>
    /// <param name="failure">How.</param>
    public ChoiceStep<TIn, TOut> Otherwise(IFailure<TIn> failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(new ChoiceNode(_name, _rules, failure.Node));
    }
}
