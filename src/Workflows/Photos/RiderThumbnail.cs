using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow.Services;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A thumbnail in a <see cref="Rider"/>'s item.</summary>
/// <param name="S3Bucket">Its bucket.</param>
/// <param name="S3Key">Its key.</param>
public record RiderThumbnail(
    [property: JsonPropertyName("s3bucket")] AttributeText S3Bucket, [property: JsonPropertyName("s3key")] AttributeText S3Key);
