using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed partial class StateMachineTests(SynthesisFixture apps)
{
    private const string Machine = "AWS::StepFunctions::StateMachine";

    // Those whose inputs and outputs are of people.
    private static readonly string[] Personal = ["Accounts", "Photos"];

    private List<(SynthesizedStack Stack, SynthesizedResource Machine, string Name)> Machines =>
        [.. apps.Dev.Stacks.SelectMany(stack => stack.OfType(Machine).Select(machine => (stack, machine, machine.Path[..^"/StateMachine".Length])))];

    [Fact]
    public void Everything_is_logged_but_personal_data() => Assert.All(Machines, one => CheckLogs(one.Stack, one.Machine, one.Name));

    private static void CheckLogs(SynthesizedStack stack, SynthesizedResource resource, string machine)
    {
        Assert.Equal("ALL", resource["LoggingConfiguration.Level"]);
        Assert.Equal(Personal.Contains(stack.Name) ? "false" : "true", resource["LoggingConfiguration.IncludeExecutionData"]);
        Assert.Equal($"${{{machine}/Logs.Arn}}", resource["LoggingConfiguration.Destinations.0.CloudWatchLogsLogGroup.LogGroupArn"]);
        Assert.StartsWith("/aws/vendedlogs/states/", stack[$"{machine}/Logs"]["LogGroupName"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_traced_and_runs_in_its_own_role() => Assert.All(Machines, one => CheckRole(one.Stack, one.Machine, one.Name));

    private static void CheckRole(SynthesizedStack stack, SynthesizedResource resource, string machine)
    {
        Assert.Equal("true", resource["TracingConfiguration.Enabled"]);
        Assert.Equal($"${{{machine}/Role.Arn}}", resource["RoleArn"]);
    }

    [Fact]
    public void One_bad_execution_within_five_minutes_raises_an_alarm() => Assert.All(Machines, one => CheckAlarms(one.Stack, one.Machine, one.Name));

    private static void CheckAlarms(SynthesizedStack stack, SynthesizedResource resource, string machine)
    {
        var alarms = stack.OfType("AWS::CloudWatch::Alarm").Where(alarm => alarm["Dimensions.0.Value"] == $"${{{machine}/StateMachine}}").ToList();

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

    [Fact]
    public void A_dashboard_shows_its_executions_and_its_functions() => Assert.All(Machines, one => CheckDashboard(one.Stack, one.Machine, one.Name));

    private static void CheckDashboard(SynthesizedStack stack, SynthesizedResource resource, string machine)
    {
        var metrics = JsonNode.Parse(stack[$"{machine}/Dashboard"]["DashboardBody"]!)!["widgets"]!.AsArray()
            .SelectMany(widget => widget!["properties"]!["metrics"]!.AsArray())
            .Select(metric => $"{metric![1]} of {metric[3]}").Order(StringComparer.Ordinal);

        var called = Definition.Tasks(resource).Select(task => $"{task.State["Resource"]} {(task.State["Arguments"] as JsonObject)?["FunctionName"]}")
            .Select(text => CalledFunction().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(called);
        string[] ofMachine = ["ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted", "ExecutionTime", "ExecutionThrottled"];
        string[] ofFunctions = ["Errors", "Duration", "Throttles"];
        Assert.Equal(
            ofMachine.Select(metric => $"{metric} of ${{{machine}/StateMachine}}")
                .Concat(ofFunctions.SelectMany(metric => called.Select(function => $"{metric} of ${{{function}/Function}}"))).Order(StringComparer.Ordinal),
            metrics);
    }

    [GeneratedRegex(@"\$\{(\w+)/Function\.Arn\}")]
    private static partial Regex CalledFunction();
}
