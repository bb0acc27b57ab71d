namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A queue of SQS; what is sent to it is a file.</summary>
/// <param name="DefaultName">Its name, where nobody gives it another.</param>
public sealed record LocalQueue(string DefaultName) : LocalResource(DefaultName)
{
    /// <inheritdoc/>
    public override string Arn(string region, string account) => $"arn:aws:sqs:{region}:{account}:{Name}";

    /// <inheritdoc/>
    public override string? Url(string region, string account) => $"https://sqs.{region}.amazonaws.com/{account}/{Name}";
}
