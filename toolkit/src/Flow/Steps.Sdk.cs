using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.SdkCalls;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>
    /// Calls any AWS service without a function between: one call of its client in AWS's SDK for .NET says the action, the arguments and the result. An error of the
    /// service is caught by its type in the SDK.
    /// </summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">
    /// The call, such as <c>(IAmazonSQS sqs, Order o) => sqs.SendMessageAsync(new SendMessageRequest { QueueUrl = queue.Url, MessageBody = o.Id })</c>. It is translated, never made.
    /// </param>
    /// <param name="on">The resource on which the state machine's role may do the action. Default: each that the arguments name; where they name none it is refused.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, TOut> Sdk<TClient, TIn, TOut>(string name, Expression<Func<TClient, TIn, Task<TOut>>> call, Resource? on = null, TaskOptions? options = null) =>
        new(new SdkNode(name, NotNull(call), on, null, options ?? new()));

    /// <summary>Calls any AWS service without a function between, with permissions that are said one by one.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="call">The call, as for the other <c>Sdk</c>. It is translated, never made.</param>
    /// <param name="needs">What the state machine's role may do, such as <c>[table.Allow("dynamodb:Query", "/index/*")]</c>; the action's own permission is not asked for.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, TOut> Sdk<TClient, TIn, TOut>(
        string name, Expression<Func<TClient, TIn, Task<TOut>>> call, IReadOnlyList<RequiredPermission> needs, TaskOptions? options = null) =>
        new(new SdkNode(name, NotNull(call), null, NotNull(needs), options ?? new()));
}
