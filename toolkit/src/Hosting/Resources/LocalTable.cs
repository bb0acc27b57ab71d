namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A table of DynamoDB.</summary>
/// <param name="DefaultName">Its name, where nobody gives it another.</param>
/// <param name="Key">The attribute that is its key, a text.</param>
public sealed record LocalTable(string DefaultName, string Key) : LocalResource(DefaultName)
{
    /// <summary>Its global secondary indexes: by name, the attribute that each is keyed by. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Indexes { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string Arn(string region, string account) => $"arn:aws:dynamodb:{region}:{account}:table/{Name}";
}
