using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>An emotion that the face seems to show, and how sure that is in percent.</summary>
public sealed record Emotion(
    [property: JsonPropertyName("Type")] string? Type,
    [property: JsonPropertyName("Confidence")] double? Confidence);
