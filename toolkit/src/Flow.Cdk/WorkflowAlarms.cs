using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>
/// One alarm each for executions that failed, timed out, were throttled or aborted: one within five minutes is enough. They are written as CloudFormation has
/// them: CDK's Alarm is the same in three calls more, and in a construct of its own so that the resource keeps the name that it would have there.
/// </summary>
internal static class WorkflowAlarms
{
    public static void Add(Construct scope, string id, string machineArn, string topicArn)
    {
        Add("Failed", "ExecutionsFailed", "failed");
        Add("TimedOut", "ExecutionsTimedOut", "timed out");
        Add("Throttled", "ExecutionThrottled", "were throttled");
        Add("Aborted", "ExecutionsAborted", "were aborted");

        void Add(string name, string metric, string what) => _ = new CfnAlarm(new Construct(scope, name), "Resource", new CfnAlarmProps
        {
            AlarmActions = [topicArn],
            AlarmDescription = $"Executions of {id} {what}.",
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Dimensions = new[] { new CfnAlarm.DimensionProperty { Name = "StateMachineArn", Value = machineArn } },
            EvaluationPeriods = 1,
            MetricName = metric,
            Namespace = "AWS/States",
            Period = 300,
            Statistic = "Sum",
            Threshold = 1,
            TreatMissingData = "notBreaching",
        });
    }
}
