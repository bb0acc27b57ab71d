using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>
/// A dashboard with a workflow's key figures: how executions end, how long they take, and what its functions do. Its body is written as the text that CDK's
/// widgets would make of it: one call of CDK instead of some thirty.
/// </summary>
internal static class WorkflowDashboard
{
    private const int Width = 8;
    private const int Height = 6;

    public static void Add(Construct scope, string machineArn, IReadOnlyList<DotnetFunction> functions)
    {
        string[] names = [.. functions.Select(function => function.Name)];
        JsonArray widgets =
        [
            Graph(0, 0, "Executions", [.. Machine("ExecutionsStarted"), .. Machine("ExecutionsSucceeded"), .. Machine("ExecutionsFailed"), .. Machine("ExecutionsTimedOut"), .. Machine("ExecutionsAborted")]),
            Graph(1, 0, "Duration", [.. Machine("ExecutionTime", sum: false)]),
            Graph(2, 0, "Throttled", [.. Machine("ExecutionThrottled")]),
        ];
        if (names.Length > 0)
        {
            widgets.Add(Graph(0, 1, "Function errors", [.. Functions("Errors")]));
            widgets.Add(Graph(1, 1, "Function durations", [.. Functions("Duration", sum: false)]));
            widgets.Add(Graph(2, 1, "Functions throttled", [.. Functions("Throttles")]));
        }

        _ = new CfnDashboard(new Construct(scope, "Dashboard"), "Resource", new CfnDashboardProps { DashboardBody = new JsonObject { ["widgets"] = widgets }.ToJsonString() });

        IEnumerable<JsonArray> Machine(string metric, bool sum = true) => Metrics("AWS/States", metric, "StateMachineArn", [machineArn], sum);

        IEnumerable<JsonArray> Functions(string metric, bool sum = true) => Metrics("AWS/Lambda", metric, "FunctionName", names, sum);
    }

    private static JsonObject Graph(int column, int row, string title, JsonNode[] metrics) => new()
    {
        ["type"] = "metric",
        ["width"] = Width,
        ["height"] = Height,
        ["x"] = column * Width,
        ["y"] = row * Height,
        ["properties"] = new JsonObject
        {
            ["view"] = "timeSeries",
            ["title"] = title,
            ["region"] = Aws.REGION,
            ["metrics"] = new JsonArray(metrics),
            ["yAxis"] = new JsonObject(),
        },
    };

    // The average is what a metric is shown as unless it says otherwise.
    private static IEnumerable<JsonArray> Metrics(string area, string metric, string dimension, string[] values, bool sum) => values.Select(value => sum
        ? new JsonArray(area, metric, dimension, value, new JsonObject { ["stat"] = "Sum" })
        : new JsonArray(area, metric, dimension, value));
}
