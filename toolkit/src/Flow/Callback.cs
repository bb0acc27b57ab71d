using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A task that waits for its token, and does not know yet what comes with it; <see cref="Reply{TReply}"/> makes it a step.</summary>
/// <typeparam name="TIn">What reaches the task.</typeparam>
public sealed class Callback<TIn>
{
    private readonly TaskNode _node;

    internal Callback(TaskNode node) => _node = node;

    internal Callback(string name, LambdaExpression call, TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(call);
        _node = SdkCalls.SdkTypes.IsClient(call.Parameters[0].Type)
            ? new SdkCalls.SdkNode(name, call, null, null, options) { Waits = true }
            : new CallbackNode(name, call, options);
    }

    /// <summary>Says what is sent back with the token: the task's result. A failure that is sent instead can be caught as any other.</summary>
    /// <typeparam name="TReply">The type of the reply.</typeparam>
    public WorkStep<TIn, TReply> Reply<TReply>() => new(_node);
}
