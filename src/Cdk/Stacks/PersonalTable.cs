using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using AsteroidWorkflows.Cdk.Settings;
using Constructs;
using Attribute = Amazon.CDK.AWS.DynamoDB.Attribute;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>A table of personal data: encrypted, recoverable to any second of the last 35 days, and on prod not to be deleted by mistake.</summary>
internal static class PersonalTable
{
    public static Table AddPersonalTable(this Construct scope, string id, string key, AppSettings settings) => new(scope, id, new TableProps
    {
        PartitionKey = new Attribute { Name = key, Type = AttributeType.STRING },
        BillingMode = BillingMode.PAY_PER_REQUEST,
        DeletionProtection = settings.Stage == Settings.Stage.Prod,
        Encryption = TableEncryption.AWS_MANAGED,
        PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = true },
        // A protected table can't be deleted, not even after a deployment that failed; its name is generated, so that it is in nobody's way.
        RemovalPolicy = settings.Stage == Settings.Stage.Prod ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
}
