using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>A dashboard with a workflow's key figures: how executions end, how long they take, and what its functions do.</summary>
internal static class WorkflowDashboard
{
    public static void Add(Construct scope, StateMachine machine, IReadOnlyList<IFunction> functions)
    {
        var dashboard = new Dashboard(scope, "Dashboard");
        dashboard.AddWidgets(
            Graph("Executions", machine.MetricStarted(), machine.MetricSucceeded(), machine.MetricFailed(), machine.MetricTimedOut(), machine.MetricAborted()),
            Graph("Duration", machine.MetricTime()),
            Graph("Throttled", machine.MetricThrottled()));
        if (functions.Count > 0)
        {
            dashboard.AddWidgets(
                Graph("Function errors", [.. functions.Select(function => function.MetricErrors())]),
                Graph("Function durations", [.. functions.Select(function => function.MetricDuration())]),
                Graph("Functions throttled", [.. functions.Select(function => function.MetricThrottles())]));
        }
    }

    private static GraphWidget Graph(string title, params Metric[] metrics) => new(new GraphWidgetProps { Title = title, Left = metrics, Width = 8 });
}
