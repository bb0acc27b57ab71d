using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>An entry of an object that a Map goes through.</summary>
/// <typeparam name="TValue">What the values of the object are.</typeparam>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record Entry<TValue>([property: JsonPropertyName("Key")] string Key, [property: JsonPropertyName("Value")] TValue Value);
