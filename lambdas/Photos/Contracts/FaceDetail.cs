using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>A face that Rekognition detected, under Rekognition's own names; without <c>Landmarks</c>, which would fill the workflow's state.</summary>
public sealed record FaceDetail(
    [property: JsonPropertyName("BoundingBox")] BoundingBox? BoundingBox,
    [property: JsonPropertyName("Confidence")] double? Confidence,
    [property: JsonPropertyName("AgeRange")] AgeRange? AgeRange,
    [property: JsonPropertyName("Gender")] Gender? Gender,
    [property: JsonPropertyName("Smile")] Trait? Smile,
    [property: JsonPropertyName("Eyeglasses")] Trait? Eyeglasses,
    [property: JsonPropertyName("Sunglasses")] Trait? Sunglasses,
    [property: JsonPropertyName("Beard")] Trait? Beard,
    [property: JsonPropertyName("Mustache")] Trait? Mustache,
    [property: JsonPropertyName("EyesOpen")] Trait? EyesOpen,
    [property: JsonPropertyName("MouthOpen")] Trait? MouthOpen,
    [property: JsonPropertyName("FaceOccluded")] Trait? FaceOccluded,
    [property: JsonPropertyName("EyeDirection")] EyeDirection? EyeDirection,
    [property: JsonPropertyName("Emotions")] IReadOnlyList<Emotion> Emotions,
    [property: JsonPropertyName("Pose")] Pose? Pose,
    [property: JsonPropertyName("Quality")] ImageQuality? Quality);
