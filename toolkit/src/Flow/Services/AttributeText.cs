namespace AsteroidWorkflows.Flow.Services;

/// <summary>A text in an item of DynamoDB.</summary>
/// <param name="S">The text.</param>
public sealed record AttributeText([property: System.Text.Json.Serialization.JsonPropertyName("S")] string S);
