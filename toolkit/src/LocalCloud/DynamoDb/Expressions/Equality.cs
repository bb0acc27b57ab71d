namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>The attribute that an equality is about: all that the key condition of a query on a simple key may be.</summary>
internal sealed record Equality(string Name);
