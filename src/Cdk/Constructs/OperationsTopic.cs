using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using AsteroidWorkflows.Cdk.Settings;
using Constructs;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>Where all alarms of a stack go.</summary>
public sealed class OperationsTopic : Topic
{
    /// <summary>Adds the topic, and the e-mail address of <c>alarm-email</c> where one is set.</summary>
    public OperationsTopic(Construct scope, string id, AppSettings settings)
        : base(scope, id, new TopicProps { DisplayName = "AsteroidWorkflows alarms", EnforceSSL = true })
    {
        if (settings.AlarmEmail is { } address)
        {
            AddSubscription(new EmailSubscription(address));
        }
    }
}
