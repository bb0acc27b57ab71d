using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A workflow: a step with a name, whose input and output are those of its executions.</summary>
/// <typeparam name="TIn">The input of an execution.</typeparam>
/// <typeparam name="TOut">The output of an execution.</typeparam>
public sealed class Workflow<TIn, TOut> : Workflow
{
    internal Workflow(string name, Node body, WorkflowOptions options) : base(name, body, typeof(TIn), typeof(TOut), options)
    {
    }
}
