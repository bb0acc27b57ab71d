using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Services;

namespace AsteroidWorkflows.Flow;

public static partial class Steps
{
    /// <summary>Runs an execution of another workflow, waits until it has ended, and hands its output on. One that fails fails the task.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="workflow">The workflow. The deployment knows it as the resource that <see cref="Workflow.Machine"/> names.</param>
    /// <param name="input">What it starts with, such as <c>(Order o) => o.Customer</c>.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, TOut> Run<TIn, TNested, TOut>(string name, Workflow<TNested, TOut> workflow, Expression<Func<TIn, TNested>> input, TaskOptions? options = null)
    {
        var machine = NotNull(workflow).Machine;
        return workflow.Options.IsExpress
            ? new(new ExpressNode(name, machine, NotNull(input), typeof(TOut), options ?? new()))
            : Service(name, Executions.Run<TNested, TOut>(machine), machine, ArgumentsOf(machine, NotNull(input)), options).Select((_, ended) => ended.Output);
    }

    /// <summary>Starts an execution of another workflow, and goes on at once.</summary>
    /// <param name="name">The state's name.</param>
    /// <param name="workflow">The workflow. The deployment knows it as the resource that <see cref="Workflow.Machine"/> names.</param>
    /// <param name="input">What it starts with, such as <c>(Order o) => o.Customer</c>.</param>
    /// <param name="options">Settings of the task. Default: the workflow's time-out, and no retries.</param>
    public static WorkStep<TIn, StartedExecution> Start<TIn, TNested, TOut>(
        string name, Workflow<TNested, TOut> workflow, Expression<Func<TIn, TNested>> input, TaskOptions? options = null)
    {
        var machine = NotNull(workflow).Machine;
        return Service(name, Executions.Start<TNested>(), machine, ArgumentsOf(machine, NotNull(input)), options);
    }

    private static Expression<Func<TIn, StartExecutionArguments<TNested>>> ArgumentsOf<TIn, TNested>(Resource machine, Expression<Func<TIn, TNested>> input)
    {
        var arguments = Expression.New(
            typeof(StartExecutionArguments<TNested>).GetConstructors()[0],
            Expression.Property(Expression.Constant(machine), nameof(Resource.Arn)), input.Body, Expression.Constant(null, typeof(string)));
        return Expression.Lambda<Func<TIn, StartExecutionArguments<TNested>>>(arguments, input.Parameters);
    }
}
