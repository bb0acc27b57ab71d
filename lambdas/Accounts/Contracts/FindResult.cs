using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>A page of applications, in the words of DynamoDB's Query.</summary>
/// <param name="Items">The applications.</param>
/// <param name="Count">How many they are.</param>
/// <param name="ScannedCount">How many were looked at.</param>
/// <param name="LastEvaluatedKey">What asks for the next page; null where this is the last.</param>
public sealed record FindResult(
    [property: JsonPropertyName("Items")] IReadOnlyList<ApplicationItem> Items,
    [property: JsonPropertyName("Count")] int Count,
    [property: JsonPropertyName("ScannedCount")] int ScannedCount,
    [property: JsonPropertyName("LastEvaluatedKey")] PageKey? LastEvaluatedKey);
