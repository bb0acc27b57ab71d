using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>Whether the face shows a trait (a smile, sunglasses), and how sure that is in percent.</summary>
public sealed record Trait(
    [property: JsonPropertyName("Value")] bool? Value,
    [property: JsonPropertyName("Confidence")] double? Confidence);
