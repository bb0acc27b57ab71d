namespace AsteroidWorkflows.Build;

/// <summary>The CDK command line that package-lock.json pins.</summary>
internal static class CdkCli
{
    /// <summary>The variables of a synth in the inner loop: what one keeps for the next is used. A deployment never has them.</summary>
    public static Dictionary<string, string> Fast { get; } = new() { ["FAST_SYNTH"] = "true", ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20" };

    public static string Script => Repository.Path("node_modules", "aws-cdk", "bin", "cdk");
}
