using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A catcher that has its errors and still needs to know where they lead.</summary>
/// <typeparam name="TIn">What reached the state that failed.</typeparam>
/// <typeparam name="TOut">What that state would have handed on.</typeparam>
public sealed class CatchBuilder<TIn, TOut>
{
    private readonly WorkNode _work;
    private readonly IReadOnlyList<ErrorName> _errors;

    private readonly IReadOnlyList<Assignment> _assignments;

    internal CatchBuilder(WorkNode work, IReadOnlyList<ErrorName> errors, IReadOnlyList<Assignment>? assignments = null) =>
        (_work, _errors, _assignments) = (work, errors, assignments ?? []);

    /// <summary>Assigns a variable when the error is caught.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">What it is to hold, made of the state's input and the error.</param>
    public CatchBuilder<TIn, TOut> Assign<T>(Variable<T> variable, Expression<Func<TIn, ErrorInfo, T>> value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        return new(_work, _errors, [.. _assignments, new(variable, value)]);
    }

    /// <summary>Takes one more type of error to the same place.</summary>
    /// <typeparam name="TError">The exception whose short class name is the error's name.</typeparam>
    public CatchBuilder<TIn, TOut> Or<TError>() where TError : Exception => new(_work, [.. _errors, ErrorName.Of(typeof(TError))], _assignments);

    /// <summary>Goes on after the state with a value in place of its result. Something has to follow the state.</summary>
    /// <param name="instead">The value, made of the state's input and the error.</param>
    public WorkStep<TIn, TOut> ThenSubstitute(Expression<Func<TIn, ErrorInfo, TOut>> instead) => With(instead, null, rejoins: true, null);

    /// <summary>Runs a step on a value, and goes on after the state with the step's result.</summary>
    /// <param name="handlerInput">What the step gets, made of the state's input and the error.</param>
    /// <param name="handler">A step with the same result as the state.</param>
    public WorkStep<TIn, TOut> ThenRejoin<THandled, THandlerIn>(Expression<Func<TIn, ErrorInfo, THandled>> handlerInput, IStep<THandlerIn, TOut> handler)
        where THandled : THandlerIn
    {
        ArgumentNullException.ThrowIfNull(handler);
        return With(handlerInput, handler.Node, rejoins: true, null);
    }

    /// <summary>
    /// Runs a step on a value and ends there: the execution, the branch or the item, whichever the state belongs to. Its result has to be of
    /// the type that these end with; else building the workflow is refused.
    /// </summary>
    /// <param name="handlerInput">What the step gets, made of the state's input and the error.</param>
    /// <param name="handler">The steps on which the path ends.</param>
    public WorkStep<TIn, TOut> ThenEnd<THandled, THandlerIn, TEnd>(Expression<Func<TIn, ErrorInfo, THandled>> handlerInput, IStep<THandlerIn, TEnd> handler)
        where THandled : THandlerIn
    {
        ArgumentNullException.ThrowIfNull(handler);
        return With(handlerInput, handler.Node, rejoins: false, typeof(TEnd));
    }

    /// <summary>Runs steps that end in a failure.</summary>
    /// <param name="handlerInput">What the steps get, made of the state's input and the error.</param>
    /// <param name="failure">The steps, or the Fail state alone.</param>
    public WorkStep<TIn, TOut> ThenFail<THandled, TFailureIn>(Expression<Func<TIn, ErrorInfo, THandled>> handlerInput, IFailure<TFailureIn> failure)
        where THandled : TFailureIn
    {
        ArgumentNullException.ThrowIfNull(failure);
        return With(handlerInput, failure.Node, rejoins: false, null);
    }

    private WorkStep<TIn, TOut> With(LambdaExpression output, Node? handler, bool rejoins, Type? endType)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(_work with { Catchers = [.. _work.Catchers, new Catcher(_errors, output, handler, rejoins, endType) { Assignments = _assignments }] });
    }
}
