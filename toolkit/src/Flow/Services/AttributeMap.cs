namespace AsteroidWorkflows.Flow.Services;

/// <summary>Several attributes under one name in an item of DynamoDB.</summary>
/// <typeparam name="T">A record whose properties are attributes.</typeparam>
/// <param name="M">The attributes.</param>
public sealed record AttributeMap<T>([property: System.Text.Json.Serialization.JsonPropertyName("M")] T M);
