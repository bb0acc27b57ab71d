using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The years within which the face's age is estimated.</summary>
public sealed record AgeRange(
    [property: JsonPropertyName("Low")] int? Low,
    [property: JsonPropertyName("High")] int? High);
