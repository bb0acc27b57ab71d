using Amazon.CDK;
using Amazon.CDK.AWS.IAM;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Permissions for which IAM knows no resource.</summary>
internal static class AnyResource
{
    /// <summary>
    /// Allows actions on any resource, in a policy of its own: AWS's solution rules (cdk-nag) find it, and what is acknowledged to them is this one statement and nothing else of the role.
    /// </summary>
    public static void Allow(Role role, string id, string[] actions, string reason)
    {
        var policy = new Policy(role, id, new PolicyProps { Roles = [role], Statements = [new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = ["*"] })] });
        Validations.Of(policy).Acknowledge(new Acknowledgment { Id = "AwsSolutions::AwsSolutions-IAM5[Resource::*]", Reason = reason });
    }
}
