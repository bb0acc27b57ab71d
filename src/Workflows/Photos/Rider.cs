using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow.Services;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A rider's item in the table.</summary>
/// <param name="Username">The key: the rider's id.</param>
/// <param name="FaceId">The indexed face.</param>
/// <param name="S3Bucket">The photo's bucket.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="Thumbnail">Where the thumbnail is.</param>
public record Rider(
    [property: JsonPropertyName("Username")] AttributeText Username,
    [property: JsonPropertyName("faceId")] AttributeText FaceId,
    [property: JsonPropertyName("s3bucket")] AttributeText S3Bucket,
    [property: JsonPropertyName("s3key")] AttributeText S3Key,
    [property: JsonPropertyName("thumbnail")] AttributeMap<RiderThumbnail> Thumbnail);
