using System.Text.Json.Nodes;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class StateMachineTests(SynthesisFixture apps)
{
    private const string Machine = "AWS::StepFunctions::StateMachine";

    private static readonly string[] PhotoFunctions = ["FaceDetection", "FaceSearch", "IndexFace", "Thumbnail", "RemoveFace"];

    private static readonly Dictionary<(string Stack, string Machine), string[]> FunctionsOf = new()
    {
        [("Accounts", "ProcessApplications")] = ["DataChecking", "Flag", "Approve", "Reject"],
        [("Asteroids", "DownloadAsteroids")] = ["DownloadBenner", "DownloadExoplanets", "ParseMasses"],
        [("Orders", "ParallelProcessing")] = ["TaskA", "TaskB"],
        [("Orders", "ProcessOrders")] = ["ProcessItem"],
        [("Photos", "ProcessPhoto")] = PhotoFunctions,
        [("Photos", "ProcessPhotoBatch")] = PhotoFunctions,
        [("Photos", "ProcessUpload")] = PhotoFunctions,
    };

    public static TheoryData<string, string> Machines
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (stack, machine) in FunctionsOf.Keys)
            {
                rows.Add(stack, machine);
            }

            return rows;
        }
    }

    [Fact]
    public void There_is_no_other() => Assert.Equal(
        FunctionsOf.Keys.Select(key => $"{key.Stack}/{key.Machine}/StateMachine"),
        apps.Dev.Stacks.SelectMany(stack => stack.OfType(Machine).Select(machine => $"{stack.Name}/{machine.Path}")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Machines))]
    public void Everything_is_logged_but_personal_data(string stack, string machine)
    {
        var resource = apps.Dev[stack][$"{machine}/StateMachine"];

        Assert.Equal("ALL", resource["LoggingConfiguration.Level"]);
        Assert.Equal(stack is "Accounts" or "Photos" ? "false" : "true", resource["LoggingConfiguration.IncludeExecutionData"]);
        Assert.Equal($"${{{machine}/Logs.Arn}}", resource["LoggingConfiguration.Destinations.0.CloudWatchLogsLogGroup.LogGroupArn"]);
        Assert.StartsWith("/aws/vendedlogs/states/", apps.Dev[stack][$"{machine}/Logs"]["LogGroupName"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void It_is_traced_and_runs_in_its_own_role(string stack, string machine)
    {
        var resource = apps.Dev[stack][$"{machine}/StateMachine"];

        Assert.Equal("true", resource["TracingConfiguration.Enabled"]);
        Assert.Equal($"${{{machine}/Role.Arn}}", resource["RoleArn"]);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void One_bad_execution_within_five_minutes_raises_an_alarm(string stack, string machine)
    {
        var alarms = apps.Dev[stack].OfType("AWS::CloudWatch::Alarm").Where(alarm => alarm["Dimensions.0.Value"] == $"${{{machine}/StateMachine}}").ToList();

        Assert.Equal(["ExecutionThrottled", "ExecutionsAborted", "ExecutionsFailed", "ExecutionsTimedOut"], alarms.Select(alarm => alarm["MetricName"]).Order(StringComparer.Ordinal));
        Assert.All(alarms, alarm =>
        {
            Assert.Equal("AWS/States", alarm["Namespace"]);
            Assert.Equal("StateMachineArn", alarm["Dimensions.0.Name"]);
            Assert.Equal("Sum of 300 s GreaterThanOrEqualToThreshold 1, 1 time", $"{alarm["Statistic"]} of {alarm["Period"]} s {alarm["ComparisonOperator"]} {alarm["Threshold"]}, {alarm["EvaluationPeriods"]} time");
            Assert.Equal("notBreaching", alarm["TreatMissingData"]);
            Assert.Equal("""["${Alarms}"]""", alarm["AlarmActions"]);
        });
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_dashboard_shows_its_executions_and_its_functions(string stack, string machine)
    {
        var metrics = JsonNode.Parse(apps.Dev[stack][$"{machine}/Dashboard"]["DashboardBody"]!)!["widgets"]!.AsArray()
            .SelectMany(widget => widget!["properties"]!["metrics"]!.AsArray())
            .Select(metric => $"{metric![1]} of {metric[3]}");

        string[] ofMachine = ["ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionTime", "ExecutionThrottled"];
        string[] ofFunctions = ["Errors", "Duration", "Throttles"];
        Assert.Equal(
            [
                .. ofMachine.Select(metric => $"{metric} of ${{{machine}/StateMachine}}"),
                .. ofFunctions.SelectMany(metric => FunctionsOf[(stack, machine)].Select(function => $"{metric} of ${{{function}/Function}}")),
            ],
            metrics);
    }
}
