using System.Text.Json;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon DynamoDB.</summary>
public static class DynamoDb
{
    /// <summary>Stores an item in place of the one with the same key.</summary>
    /// <typeparam name="TItem">A record whose properties are attributes, such as <see cref="AttributeText"/>.</typeparam>
    public static ServiceAction<PutItemArguments<TItem>, JsonElement> PutItem<TItem>() => new("dynamodb:putItem", "dynamodb:PutItem");
}
