namespace AsteroidWorkflows.LocalCloud.DynamoDb;

/// <summary>A table of DynamoDB.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The attribute that is its key, a text.</param>
/// <param name="Indexes">Its global secondary indexes: by name, the attribute that each is keyed by.</param>
public sealed record TableDefinition(string Name, string Key, IReadOnlyDictionary<string, string> Indexes)
{
    /// <summary>A table without an index.</summary>
    /// <inheritdoc cref="TableDefinition(string, string, IReadOnlyDictionary{string, string})"/>
    public TableDefinition(string name, string key)
        : this(name, key, new Dictionary<string, string>())
    {
    }
}
