using AsteroidWorkflows.Cdk.Checks;
using AsteroidWorkflows.Flow.Cdk;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>Permissions on the objects of a bucket.</summary>
internal static class BucketPermissions
{
    /// <summary>Lets the function do these things with the objects of a bucket, and nothing else.</summary>
    public static DotnetFunction AllowObjects(this DotnetFunction function, PrivateBucket bucket, params string[] actions)
    {
        NagSuppressions.Acknowledge(function.Role, bucket.ObjectsFinding, "The function works on whatever object it is told, of this one bucket.");
        return function.Allow(actions, bucket.ObjectsArn);
    }
}
