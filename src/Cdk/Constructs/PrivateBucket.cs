using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using AsteroidWorkflows.Cdk.Settings;
using Constructs;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>A bucket that is encrypted, speaks TLS only, is never public, and forgets uploads that were not finished.</summary>
public sealed class PrivateBucket : Bucket
{
    /// <summary>Adds the bucket.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">Its name below the parent; the bucket's own name is generated.</param>
    /// <param name="settings">Decides whether the bucket outlives the stack.</param>
    /// <param name="accessLogs">Where requests are logged, below a prefix of the bucket's id; null for the bucket that keeps such logs itself.</param>
    /// <param name="expireAfter">How long objects are kept; null for ever.</param>
    public PrivateBucket(Construct scope, string id, AppSettings settings, IBucket? accessLogs, Duration? expireAfter = null)
        : base(scope, id, new BucketProps
        {
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            Encryption = BucketEncryption.S3_MANAGED,
            EnforceSSL = true,
            MinimumTLSVersion = 1.2,
            ObjectOwnership = Amazon.CDK.AWS.S3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            RemovalPolicy = settings.RemovalPolicy,
            ServerAccessLogsBucket = accessLogs,
            ServerAccessLogsPrefix = accessLogs is null ? null : $"{id.ToLowerInvariant()}/",
            LifecycleRules = [Rule(expireAfter)],
        })
    {
    }

    /// <summary>The bucket for a stack's access logs, which are kept for 90 days.</summary>
    public static PrivateBucket ForAccessLogs(Construct scope, AppSettings settings) => new(scope, "AccessLogs", settings, accessLogs: null, expireAfter: Duration.Days(90));

    /// <summary>The ARN of all objects of this bucket, read from CDK once.</summary>
    internal string ObjectsArn => field ??= ArnForObjects("*");

    /// <summary>What the checks call a permission on all objects of this bucket.</summary>
    internal string ObjectsFinding => field ??= $"AwsSolutions::AwsSolutions-IAM5[Resource::<{Stack.GetLogicalId((CfnElement)Node.DefaultChild!)}.Arn>/*]";

    /// <summary>Tells EventBridge of each new object, without the helper function that the general notification would add.</summary>
    public void NotifyEventBridge() => ((CfnBucket)Node.DefaultChild!).NotificationConfiguration = new CfnBucket.NotificationConfigurationProperty
    {
        EventBridgeConfiguration = new CfnBucket.EventBridgeConfigurationProperty { EventBridgeEnabled = true },
    };

    private static LifecycleRule Rule(Duration? expireAfter)
    {
        var rule = new LifecycleRule { AbortIncompleteMultipartUploadAfter = Duration.Days(1) };
        if (expireAfter is not null)
        {
            rule.Expiration = expireAfter;
        }

        return rule;
    }
}
