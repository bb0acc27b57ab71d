using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A state that does work which may fail (a task, a Parallel or a Map): its result can be shaped, its errors retried and caught.</summary>
/// <typeparam name="TIn">What reaches the state.</typeparam>
/// <typeparam name="TOut">What it hands on.</typeparam>
public sealed class WorkStep<TIn, TOut> : Step<TIn, TOut>
{
    private readonly WorkNode _work;

    internal WorkStep(WorkNode node) : base(node) => _work = node;

    /// <summary>Shapes what the state hands on from its input and its result. Rendered as the state's <c>Output</c>.</summary>
    /// <param name="output">For instance <c>(order, receipt) => new Paid(order.Id, receipt)</c>.</param>
    public WorkStep<TIn, TNext> Select<TNext>(Expression<Func<TIn, TOut, TNext>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(_work with { Output = Projection.After(_work.Output, output) });
    }

    /// <summary>Assigns a variable from the state's input and its result, once it has succeeded.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">For instance <c>(order, receipt) => receipt.Total</c>; it sees the variables as they were before the state.</param>
    public WorkStep<TIn, TOut> Assign<T>(Variable<T> variable, Expression<Func<TIn, TOut, T>> value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        return new(_work with { Assignments = [.. _work.Assignments, new(variable, Projection.After(_work.Output, value))] });
    }

    /// <summary>Adds a sentence about the state for those who read the definition.</summary>
    /// <param name="comment">The sentence.</param>
    public WorkStep<TIn, TOut> Comment(string comment) => new(_work with { Comment = comment });

    /// <summary>Hands the state's input on and drops its result: for work that is done for its effect.</summary>
    public WorkStep<TIn, TIn> KeepInput() => Select((input, _) => input);

    /// <summary>Runs a version or an alias of the Lambda function. Refused for what is no Invoke.</summary>
    /// <param name="qualifier">The alias or the version's number.</param>
    public WorkStep<TIn, TOut> Qualified(string qualifier) => _work is InvokeNode invoke
        ? new(invoke with { Qualifier = qualifier })
        : throw new InvalidOperationException("Only a step that invokes a Lambda function has a version or an alias.");

    /// <summary>Does the task as another role, such as one of another account; the state machine's role is allowed to assume it. Refused for what is no task.</summary>
    /// <param name="role">The role: a resource of the deployment, or <c>Resource.At("arn:…")</c>.</param>
    public WorkStep<TIn, TOut> As(Resource role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return _work is TaskNode task
            ? new(task with { Role = role })
            : throw new InvalidOperationException("Only a task is done as another role. Say it of the tasks inside.");
    }

    /// <summary>Takes the task's time-out from the data. Refused for what is no task.</summary>
    /// <param name="seconds">For instance <c>order => order.PatienceSeconds</c>: 1 or more.</param>
    public WorkStep<TIn, TOut> TimeoutAfter(Expression<Func<TIn, int>> seconds) => new(_work with { TimeoutFromData = seconds ?? throw new ArgumentNullException(nameof(seconds)) });

    /// <summary>Takes the longest silence between two heartbeats from the data. Refused for what is no task.</summary>
    /// <param name="seconds">For instance <c>order => order.SilenceSeconds</c>: 1 or more.</param>
    public WorkStep<TIn, TOut> HeartbeatWithin(Expression<Func<TIn, int>> seconds) => new(_work with { HeartbeatFromData = seconds ?? throw new ArgumentNullException(nameof(seconds)) });

    /// <summary>Takes from the data how many items of a Map are worked on at a time. Refused for what is no Map.</summary>
    /// <param name="items">For instance <c>batch => batch.AtATime</c>: 0 for as many as possible.</param>
    public WorkStep<TIn, TOut> MaxConcurrency(Expression<Func<TIn, int>> items) => new(_work with { ConcurrencyFromData = items ?? throw new ArgumentNullException(nameof(items)) });

    /// <summary>Takes from the data how many items of a distributed Map may fail. Refused for what is none.</summary>
    /// <param name="items">For instance <c>batch => batch.MayFail</c>.</param>
    public WorkStep<TIn, TOut> ToleratedFailureCount(Expression<Func<TIn, int>> items) => new(_work with { ToleratedCountFromData = items ?? throw new ArgumentNullException(nameof(items)) });

    /// <summary>Takes from the data how many of a hundred items of a distributed Map may fail. Refused for what is none.</summary>
    /// <param name="percentage">For instance <c>batch => batch.PercentMayFail</c>: 0 to 100.</param>
    public WorkStep<TIn, TOut> ToleratedFailurePercentage(Expression<Func<TIn, double>> percentage) =>
        new(_work with { ToleratedPercentageFromData = percentage ?? throw new ArgumentNullException(nameof(percentage)) });

    /// <summary>Tries again after an error of this type. Rules are looked at in the order in which they were given, the default retries last.</summary>
    /// <typeparam name="TError">The exception whose short class name is the error's name.</typeparam>
    /// <param name="interval">The wait before the second attempt. Default 1 second.</param>
    /// <param name="maxAttempts">How many attempts may follow the first. Default 3.</param>
    /// <param name="backoffRate">By what each wait is longer than the one before. Default 2.</param>
    /// <param name="maxDelay">The longest wait. Default none.</param>
    /// <param name="jitter">How the waits are spread. Default <see cref="Jitter.None"/>.</param>
    public WorkStep<TIn, TOut> Retry<TError>(
        TimeSpan? interval = null, int maxAttempts = 3, double backoffRate = 2, TimeSpan? maxDelay = null, Jitter jitter = Jitter.None)
        where TError : Exception =>
        Retry(RetryRule.On<TError>() with
        {
            Interval = interval ?? TimeSpan.FromSeconds(1),
            MaxAttempts = maxAttempts,
            BackoffRate = backoffRate,
            MaxDelay = maxDelay,
            Jitter = jitter,
        });

    /// <summary>Tries again as the rule says. Rules are looked at in the order in which they were given, the default retries last.</summary>
    /// <param name="rule">The errors and the waits.</param>
    public WorkStep<TIn, TOut> Retry(RetryRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(_work with { Retries = [.. _work.Retries, rule] });
    }

    /// <summary>Says, in the next call, where an error of this type leads once no retry is left. Catchers are looked at in the order in which they were given.</summary>
    /// <typeparam name="TError">The exception whose short class name is the error's name.</typeparam>
    public CatchBuilder<TIn, TOut> Catch<TError>() where TError : Exception => new(_work, [ErrorName.Of(typeof(TError))]);

    /// <summary>The same for two types of error that lead to one place.</summary>
    /// <typeparam name="TError1">An exception whose short class name is the error's name.</typeparam>
    /// <typeparam name="TError2">Another.</typeparam>
    public CatchBuilder<TIn, TOut> Catch<TError1, TError2>() where TError1 : Exception where TError2 : Exception =>
        new(_work, [ErrorName.Of(typeof(TError1)), ErrorName.Of(typeof(TError2))]);

    /// <summary>Says, in the next call, where every other error leads. It has to be the state's last catcher.</summary>
    public CatchBuilder<TIn, TOut> CatchAll() => new(_work, [ErrorName.All]);
}
