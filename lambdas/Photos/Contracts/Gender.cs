using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The gender that the face looks like (<c>Male</c> or <c>Female</c>), and how sure that is in percent.</summary>
public sealed record Gender(
    [property: JsonPropertyName("Value")] string? Value,
    [property: JsonPropertyName("Confidence")] double? Confidence);
