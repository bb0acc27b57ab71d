namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A topic of SNS; what is published to it is a file.</summary>
/// <param name="DefaultName">Its name, where nobody gives it another.</param>
public sealed record LocalTopic(string DefaultName) : LocalResource(DefaultName)
{
    /// <inheritdoc/>
    public override string Arn(string region, string account) => $"arn:aws:sns:{region}:{account}:{Name}";
}
