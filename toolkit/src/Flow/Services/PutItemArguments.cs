namespace AsteroidWorkflows.Flow.Services;

/// <summary>What <see cref="DynamoDb.PutItem{TItem}"/> takes.</summary>
/// <typeparam name="TItem">A record whose properties are attributes.</typeparam>
/// <param name="TableName">The table's name.</param>
/// <param name="Item">The item.</param>
public sealed record PutItemArguments<TItem>(string TableName, TItem Item);
