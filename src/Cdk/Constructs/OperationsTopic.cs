using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
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
        // A topic with a policy of its own has no default one, and then nobody may publish to it that is not named.
        AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Sid = "AlarmsOfThisAccount",
            Actions = ["sns:Publish"],
            Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
            Resources = [TopicArn],
            Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID } },
        }));
        if (settings.AlarmEmail is { } address)
        {
            AddSubscription(new EmailSubscription(address));
        }
    }
}
