using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>One alarm each for executions that failed, timed out, were throttled or aborted: one within five minutes is enough.</summary>
internal static class WorkflowAlarms
{
    public static void Add(Construct scope, StateMachine machine, ITopic topic)
    {
        var window = new MetricOptions { Period = Duration.Minutes(5), Statistic = "Sum" };
        var action = new SnsAction(topic);
        Add("Failed", machine.MetricFailed(window), "failed");
        Add("TimedOut", machine.MetricTimedOut(window), "timed out");
        Add("Throttled", machine.MetricThrottled(window), "were throttled");
        Add("Aborted", machine.MetricAborted(window), "were aborted");

        void Add(string id, Metric metric, string what) => new Alarm(scope, id, new AlarmProps
        {
            AlarmDescription = $"Executions of {scope.Node.Id} {what}.",
            ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            EvaluationPeriods = 1,
            Metric = metric,
            Threshold = 1,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        }).AddAlarmAction(action);
    }
}
