using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Calls an AWS service without a function between.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="action">The action, with the types of its arguments and its result.</param>
    /// <param name="on">The resource on which the state machine's role may do the action.</param>
    /// <param name="arguments">For instance <c>(Order o) => new PutItem(table.Name, …)</c>.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, TResult> Service<TIn, TArguments, TResult>(
        string name, ServiceAction<TArguments, TResult> action, Resource on, Expression<Func<TIn, TArguments>> arguments, TaskOptions? options = null) =>
        Service(name, action, [.. NotNull(action).IamActions.Select(iamAction => NotNull(on).Allow(iamAction)), .. action.Needs], arguments, options);

    /// <summary>Calls an AWS service without a function between, with permissions that are said one by one.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="action">The action, with the types of its arguments and its result; its own permissions are not asked for.</param>
    /// <param name="needs">What the state machine's role may do, such as <c>[table.Allow("dynamodb:Query", "/index/*")]</c>.</param>
    /// <param name="arguments">For instance <c>(Order o) => new Query(table.Name, …)</c>.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, TResult> Service<TIn, TArguments, TResult>(
        string name, ServiceAction<TArguments, TResult> action, IReadOnlyList<RequiredPermission> needs, Expression<Func<TIn, TArguments>> arguments, TaskOptions? options = null) =>
        new(new ServiceNode(name, NotNull(action).Integration, NotNull(arguments), NotNull(needs), options ?? new()) { ResultType = typeof(TResult) });

    /// <summary>Calls an AWS service with a token in its arguments, and waits until somebody sends the token back with a reply. What the service itself answers is dropped.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="timeout">How long to wait; then the task fails with <see cref="States.Timeout"/>.</param>
    /// <param name="action">The action: one that can be waited for with a token.</param>
    /// <param name="on">The resource on which the state machine's role may do the action.</param>
    /// <param name="arguments">For instance <c>(Order o, TaskToken token) => new PublishArguments(topic.Arn, null, token.Value)</c>. Without the token it is refused.</param>
    /// <param name="heartbeat">The longest silence between two heartbeats. Default: no heartbeat is asked for.</param>
    public static Callback<TIn> Callback<TIn, TArguments, TResult>(
        string name, TimeSpan timeout, ServiceAction<TArguments, TResult> action, Resource on, Expression<Func<TIn, TaskToken, TArguments>> arguments, TimeSpan? heartbeat = null) =>
        new(new ServiceNode(
            name,
            ServiceNode.Waiting(NotNull(action).Integration),
            NotNull(arguments),
            [.. action.IamActions.Select(iamAction => NotNull(on).Allow(iamAction)), .. action.Needs],
            new() { Timeout = timeout, Heartbeat = heartbeat }));
}
