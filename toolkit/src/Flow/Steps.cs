using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>
/// Makes the steps of workflows; meant for <c>using static</c>. A step's name becomes the name of its state. Where the same step is used twice and
/// leads to the same place, it is one state; where it leads elsewhere, or stands in another branch, the second state is called
/// "Name (2)". Different steps with one name are refused.
/// </summary>
public static partial class Steps
{
    /// <summary>Runs a Lambda function: one call of its handler says which function, what it gets, and what comes back.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">The call, such as <c>(Check f, Order o, ILambdaContext c) => f.HandleAsync(new Item(o.Id), c)</c>. It is translated, never made.</param>
    /// <param name="options">Settings of the task. Default: the workflow's.</param>
    public static WorkStep<TIn, TOut> Invoke<TFunction, TIn, TContext, TOut>(
        string name, Expression<Func<TFunction, TIn, TContext, Task<TOut>>> call, TaskOptions? options = null) =>
        new(new InvokeNode(name, NotNull(call), options ?? new()));

    /// <summary>Runs a Lambda function whose handler takes no context.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">The call, such as <c>(Check f, Order o) => f.HandleAsync(o)</c>. It is translated, never made.</param>
    /// <param name="options">Settings of the task. Default: the workflow's.</param>
    public static WorkStep<TIn, TOut> Invoke<TFunction, TIn, TOut>(string name, Expression<Func<TFunction, TIn, Task<TOut>>> call, TaskOptions? options = null) =>
        new(new InvokeNode(name, NotNull(call), options ?? new()));

    /// <summary>Runs a Lambda function that answers nothing.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">The call of a handler that returns a plain <see cref="Task"/>. It is translated, never made.</param>
    /// <param name="options">Settings of the task. Default: the workflow's.</param>
    public static WorkStep<TIn, NoResult> Invoke<TFunction, TIn, TContext>(
        string name, Expression<Func<TFunction, TIn, TContext, Task>> call, TaskOptions? options = null) =>
        new(new InvokeNode(name, NotNull(call), options ?? new()));

    /// <summary>Runs a Lambda function that answers nothing and takes no context.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">The call of a handler that returns a plain <see cref="Task"/>. It is translated, never made.</param>
    /// <param name="options">Settings of the task. Default: the workflow's.</param>
    public static WorkStep<TIn, NoResult> Invoke<TFunction, TIn>(string name, Expression<Func<TFunction, TIn, Task>> call, TaskOptions? options = null) =>
        new(new InvokeNode(name, NotNull(call), options ?? new()));

    /// <summary>Runs a Lambda function with a token, and waits until somebody sends the token back with a reply. What the function itself answers is dropped.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="timeout">How long to wait; then the task fails with <see cref="States.Timeout"/>.</param>
    /// <param name="call">The call, such as <c>(Ask f, Order o, TaskToken token, ILambdaContext c) => f.HandleAsync(new Question(o.Id, token.Value), c)</c>.</param>
    /// <param name="heartbeat">The longest silence between two heartbeats. Default: no heartbeat is asked for.</param>
    /// <param name="defaultRetries">The retries after the step's own. Default: the workflow's.</param>
    public static Callback<TIn> Callback<TFunction, TIn, TContext>(
        string name, TimeSpan timeout, Expression<Func<TFunction, TIn, TaskToken, TContext, Task>> call, TimeSpan? heartbeat = null, IReadOnlyList<RetryRule>? defaultRetries = null) =>
        new(name, call, new() { Timeout = timeout, Heartbeat = heartbeat, DefaultRetries = defaultRetries });

    /// <summary>The same with a handler that takes no context.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="timeout">How long to wait; then the task fails with <see cref="States.Timeout"/>.</param>
    /// <param name="call">The call, such as <c>(Ask f, Order o, TaskToken token) => f.HandleAsync(new Question(o.Id, token.Value))</c>.</param>
    /// <param name="heartbeat">The longest silence between two heartbeats. Default: no heartbeat is asked for.</param>
    /// <param name="defaultRetries">The retries after the step's own. Default: the workflow's.</param>
    public static Callback<TIn> Callback<TFunction, TIn>(
        string name, TimeSpan timeout, Expression<Func<TFunction, TIn, TaskToken, Task>> call, TimeSpan? heartbeat = null, IReadOnlyList<RetryRule>? defaultRetries = null) =>
        new(name, call, new() { Timeout = timeout, Heartbeat = heartbeat, DefaultRetries = defaultRetries });

    /// <summary>Chooses the way on.</summary>
    /// <typeparam name="TIn">What reaches the Choice.</typeparam>
    /// <param name="name">The state's name.</param>
    public static ChoiceStart<TIn> Choose<TIn>(string name) => new(name, []);

    private static T NotNull<T>(T value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null) where T : class =>
        value ?? throw new ArgumentNullException(name);
}
