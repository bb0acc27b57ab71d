using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Hands its input on as it is: a named place on the way.</summary>
    /// <typeparam name="T">What reaches the state.</typeparam>
    /// <param name="name">The state's name.</param>
    public static PlainStep<T, T> Pass<T>(string name) => new(new PassNode(name, null, Ends: false));

    /// <summary>Gives the data another shape.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="output">For instance <c>(Order o) => new Invoice(o.Id)</c>.</param>
    public static PlainStep<TIn, TOut> Pass<TIn, TOut>(string name, Expression<Func<TIn, TOut>> output) => new(new PassNode(name, NotNull(output), Ends: false));

    /// <summary>Ends the path with success.</summary>
    /// <typeparam name="T">What reaches the state, and the path's result.</typeparam>
    /// <param name="name">The state's name.</param>
    public static TerminalStep<T, T> Succeed<T>(string name) => new(new PassNode(name, null, Ends: true));

    /// <summary>Ends the path with success and a result of its own.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="output">For instance <c>(Order o) => new Receipt(o.Id)</c>.</param>
    public static TerminalStep<TIn, TOut> Succeed<TIn, TOut>(string name, Expression<Func<TIn, TOut>> output) => new(new PassNode(name, NotNull(output), Ends: true));

    /// <summary>Ends the execution with an error; in a branch or an item, the surrounding state may catch it.</summary>
    /// <typeparam name="TIn">What reaches the state.</typeparam>
    /// <param name="name">The state's name.</param>
    /// <param name="error">The error's name.</param>
    /// <param name="cause">What happened, and what to do about it.</param>
    public static Failure<TIn> Fail<TIn>(string name, string error, string cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(error);
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        return Fail<TIn>(name, _ => error, _ => cause);
    }

    /// <summary>Ends the execution with an error that the data tells.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="error">The error's name, such as <c>(Lost l) => l.Error.Error</c>.</param>
    /// <param name="cause">What happened, such as <c>l => l.Error.Cause</c>.</param>
    public static Failure<TIn> Fail<TIn>(string name, Expression<Func<TIn, string>> error, Expression<Func<TIn, string>> cause) =>
        new(new FailNode(name, NotNull(error), NotNull(cause)));

    /// <summary>Waits, and hands its input on.</summary>
    /// <typeparam name="T">What reaches the state.</typeparam>
    /// <param name="name">The state's name.</param>
    /// <param name="time">How long: whole seconds.</param>
    public static PlainStep<T, T> Wait<T>(string name, TimeSpan time) => new(new WaitNode(name, time, null, null));

    /// <summary>Waits as many seconds as the data says, and hands its input on.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="seconds">For instance <c>(Order o) => o.CoolingSeconds</c>.</param>
    public static PlainStep<T, T> Wait<T>(string name, Expression<Func<T, int>> seconds) => new(new WaitNode(name, null, NotNull(seconds), null));

    /// <summary>Waits until a moment, and hands its input on.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="until">For instance <c>(Order o) => o.DueAt</c>, or a constant. To the millisecond.</param>
    public static PlainStep<T, T> WaitUntil<T>(string name, Expression<Func<T, DateTimeOffset>> until) => new(new WaitNode(name, null, null, NotNull(until)));
}
