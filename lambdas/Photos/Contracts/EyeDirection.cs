using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>Where the eyes look, in degrees, and how sure that is in percent.</summary>
public sealed record EyeDirection(
    [property: JsonPropertyName("Yaw")] double? Yaw,
    [property: JsonPropertyName("Pitch")] double? Pitch,
    [property: JsonPropertyName("Confidence")] double? Confidence);
