using Amazon.CDK;
using Constructs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What AWS's solution rules (cdk-nag) find in a role and is meant to be. Without that rule pack it says nothing.</summary>
internal static class Acknowledgements
{
    public static void AnyResource(IConstruct role, string reason) =>
        Validations.Of(role).Acknowledge(new Acknowledgment { Id = "AwsSolutions::AwsSolutions-IAM5[Resource::*]", Reason = reason });
}
