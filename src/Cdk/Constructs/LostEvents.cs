using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using AsteroidWorkflows.Cdk.Checks;
using Constructs;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>Keeps for 14 days the events that a rule could not deliver, and raises an alarm at the first one.</summary>
public sealed class LostEvents : Queue
{
    /// <summary>Adds the queue and its alarm.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">Its name below the parent.</param>
    /// <param name="alarms">Where the alarm goes.</param>
    public LostEvents(Construct scope, string id, ITopic alarms)
        : base(scope, id, new QueueProps { Encryption = QueueEncryption.SQS_MANAGED, EnforceSSL = true, RetentionPeriod = Duration.Days(14) })
    {
        NagSuppressions.Acknowledge(this, "AwsSolutions::AwsSolutions-SQS3", "It is where events end that could not be delivered: there is no other place to send them to.");
        new Alarm(this, "Alarm", new AlarmProps
        {
            AlarmDescription = "An event did not start its workflow: it is in this queue.",
            ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            EvaluationPeriods = 1,
            Metric = MetricApproximateNumberOfMessagesVisible(),
            Threshold = 1,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        }).AddAlarmAction(new SnsAction(alarms));
    }
}
