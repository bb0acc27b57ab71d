using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Calls an AWS service directly. The retries of the Lambda service are not for it.</summary>
internal sealed record ServiceNode(string Name, string Resource, LambdaExpression Arguments, IReadOnlyList<RequiredPermission> Needs, TaskOptions Options)
    : TaskNode(Name, Options)
{
    protected override void DescribeTask(StateBuilder state)
    {
        state.Body["Resource"] = Resource;
        state.Body["Arguments"] = state.Translate("arguments", forService: true).Template(Arguments, Jsonata.Input);
        foreach (var need in Needs)
        {
            state.Workflow.Use(need);
        }
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? [];
}
