using Amazon.CDK;
using Constructs;

namespace AsteroidWorkflows.Cdk.Checks;

/// <summary>What AWS's rule pack finds and we mean to have: each with its reason, at the resource that it is about.</summary>
internal static class NagSuppressions
{
    public static void Acknowledge(IConstruct at, string finding, string reason) =>
        Validations.Of(at).Acknowledge(new Acknowledgment { Id = finding, Reason = reason });
}
