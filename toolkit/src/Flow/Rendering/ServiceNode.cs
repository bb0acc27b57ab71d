using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Calls an AWS service directly. The retries of the Lambda service are not for it.</summary>
internal sealed record ServiceNode(string Name, string Integration, LambdaExpression Arguments, IReadOnlyList<RequiredPermission> Needs, TaskOptions Options)
    : TaskNode(Name, Options)
{
    private const string WithToken = ".waitForTaskToken";

    /// <summary>What the service answers; null where what comes back is sent with the token.</summary>
    internal Type? ResultType { get; init; }

    protected override void DescribeTask(StateBuilder state)
    {
        if (Integrations.Problem(Integration) is { } problem || (ResultType is { } result && (problem = ServiceResult.Problem(Integration, result)) is not null))
        {
            throw state.Error(problem!);
        }

        state.Body["Resource"] = state.Workflow.ServiceArn(Integration);
        state.Body["Arguments"] = state.Translate("arguments", Arguments, ServiceSpelling.Of(Integration)).Template(Arguments, Jsonata.Input, new Jsonata(TaskTokens.Text));
        if (Integration.EndsWith(WithToken, StringComparison.Ordinal))
        {
            TaskTokens.Check(state, Arguments);
        }

        foreach (var need in Needs)
        {
            state.Workflow.Use(need);
        }
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? [];

    internal static string Waiting(string integration) => integration.EndsWith(WithToken, StringComparison.Ordinal) ? integration : integration + WithToken;
}
