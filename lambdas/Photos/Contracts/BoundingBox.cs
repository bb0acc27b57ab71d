using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>Where the face is, as shares of the picture's width and height.</summary>
public sealed record BoundingBox(
    [property: JsonPropertyName("Left")] double? Left,
    [property: JsonPropertyName("Top")] double? Top,
    [property: JsonPropertyName("Width")] double? Width,
    [property: JsonPropertyName("Height")] double? Height);
