namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A bucket of S3.</summary>
/// <param name="DefaultName">Its name, where nobody gives it another.</param>
public sealed record LocalBucket(string DefaultName) : LocalResource(DefaultName)
{
    /// <inheritdoc/>
    public override string Arn(string region, string account) => $"arn:aws:s3:::{Name}";
}
