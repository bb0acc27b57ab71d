namespace AsteroidWorkflows.Cli.Cloud.DynamoDb;

/// <summary>A table: its name, the attribute that is its key, and its global secondary indexes by name with the attribute that each is keyed by.</summary>
internal sealed record TableDefinition(string Name, string Key, IReadOnlyDictionary<string, string> Indexes);
