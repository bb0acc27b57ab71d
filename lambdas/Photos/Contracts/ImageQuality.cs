using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>How bright and sharp the face is, from 0 to 100.</summary>
public sealed record ImageQuality(
    [property: JsonPropertyName("Brightness")] double? Brightness,
    [property: JsonPropertyName("Sharpness")] double? Sharpness);
