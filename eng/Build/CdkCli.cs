namespace AsteroidWorkflows.Build;

/// <summary>The CDK command line that package-lock.json pins.</summary>
internal static class CdkCli
{
    public static string Script => Repository.Path("node_modules", "aws-cdk", "bin", "cdk");
}
