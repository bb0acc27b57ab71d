using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>
/// A face in the collection, under Rekognition's own names: what <see cref="IndexFace"/> answers.
/// Its external image id is the rider's id, encoded: <see cref="Faces.ExternalImageId"/>.
/// </summary>
public sealed record IndexedFace(
    [property: JsonPropertyName("FaceId")] string FaceId,
    [property: JsonPropertyName("BoundingBox")] BoundingBox? BoundingBox,
    [property: JsonPropertyName("ImageId")] string? ImageId,
    [property: JsonPropertyName("ExternalImageId")] string? ExternalImageId,
    [property: JsonPropertyName("Confidence")] double? Confidence);
