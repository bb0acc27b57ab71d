using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Services;

/// <summary>Actions of Amazon DynamoDB, and the way from data to attributes and back.</summary>
public static class DynamoDb
{
    /// <summary>Stores an item in place of the one with the same key.</summary>
    /// <typeparam name="TItem">A record whose properties are attributes, such as <see cref="AttributeText"/>, or <see cref="Attributes"/>.</typeparam>
    public static ServiceAction<PutItemArguments<TItem>, JsonElement> PutItem<TItem>() => new("dynamodb:putItem", "dynamodb:PutItem");

    /// <summary>Reads the item of a key; without one, <see cref="FoundItem.Item"/> is missing, and reading it fails.</summary>
    public static ServiceAction<GetItemArguments, FoundItem> GetItem { get; } = new("dynamodb:getItem", "dynamodb:GetItem");

    /// <summary>Changes an item, or makes it.</summary>
    public static ServiceAction<UpdateItemArguments, JsonElement> UpdateItem { get; } = new("dynamodb:updateItem", "dynamodb:UpdateItem");

    /// <summary>Removes the item of a key.</summary>
    public static ServiceAction<DeleteItemArguments, JsonElement> DeleteItem { get; } = new("dynamodb:deleteItem", "dynamodb:DeleteItem");

    /// <summary>Data as attributes of DynamoDB: each property of a record is one, texts as <c>S</c>, numbers as <c>N</c>, arrays as <c>L</c>, records as <c>M</c>. For use in expressions; elsewhere it throws.</summary>
    /// <typeparam name="T">The contract of the data.</typeparam>
    /// <param name="data">The data.</param>
    public static Attributes ToAttributes<T>(T data) => throw ExpressionOnly.Use("DynamoDb.ToAttributes");

    /// <summary>Data of attributes of DynamoDB: the way back. For use in expressions; elsewhere it throws.</summary>
    /// <typeparam name="T">The contract of the data; arrays of arrays are refused.</typeparam>
    /// <param name="attributes">The attributes.</param>
    public static T FromAttributes<T>(Attributes attributes) => throw ExpressionOnly.Use("DynamoDb.FromAttributes");
}

/// <summary>The item does not meet the condition of a call that Step Functions made itself. A name for <c>Catch</c>, never thrown.</summary>
[ErrorName("DynamoDB.ConditionalCheckFailedException")]
public abstract class ConditionFailed : Exception;

/// <summary>Attributes by their names, as <see cref="DynamoDb.ToAttributes{T}"/> makes them.</summary>
public sealed class Attributes
{
    private Attributes()
    {
    }
}

/// <summary>What <see cref="DynamoDb.GetItem"/> takes.</summary>
/// <param name="TableName">The table's name.</param>
/// <param name="Key">The key, such as <c>DynamoDb.ToAttributes(new { o.Id })</c>.</param>
/// <param name="ConsistentRead">Whether it sees every write before it; null for no.</param>
public sealed record GetItemArguments(string TableName, Attributes Key, bool? ConsistentRead = null);

/// <summary>What <see cref="DynamoDb.GetItem"/> answers.</summary>
/// <param name="Item">The item.</param>
public sealed record FoundItem([property: JsonPropertyName("Item")] Attributes Item);

/// <summary>What <see cref="DynamoDb.DeleteItem"/> takes.</summary>
/// <param name="TableName">The table's name.</param>
/// <param name="Key">The key.</param>
/// <param name="ConditionExpression">What has to hold of the item; null for nothing.</param>
public sealed record DeleteItemArguments(string TableName, Attributes Key, string? ConditionExpression = null);

/// <summary>What <see cref="DynamoDb.UpdateItem"/> takes.</summary>
/// <param name="TableName">The table's name.</param>
/// <param name="Key">The key.</param>
/// <param name="UpdateExpression">What changes, such as <c>ADD holders :one</c>.</param>
/// <param name="ExpressionAttributeValues">The values in the expressions, by names such as <c>:one</c>.</param>
/// <param name="ConditionExpression">What has to hold of the item; null for nothing.</param>
public sealed record UpdateItemArguments(string TableName, Attributes Key, string UpdateExpression, Attributes ExpressionAttributeValues, string? ConditionExpression = null)
{
    /// <summary>Names that stand for those of attributes that are words of DynamoDB, such as <c>#n</c>. Default none.</summary>
    public IReadOnlyDictionary<string, string>? ExpressionAttributeNames { get; init; }
}
