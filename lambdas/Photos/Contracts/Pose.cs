using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>How the head is turned, in degrees.</summary>
public sealed record Pose(
    [property: JsonPropertyName("Roll")] double? Roll,
    [property: JsonPropertyName("Yaw")] double? Yaw,
    [property: JsonPropertyName("Pitch")] double? Pitch);
