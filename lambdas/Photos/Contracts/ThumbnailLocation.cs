using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>A thumbnail in S3, named as the riders' table names it: all lower case.</summary>
public sealed record ThumbnailLocation(
    [property: JsonPropertyName("s3key")] string S3Key,
    [property: JsonPropertyName("s3bucket")] string S3Bucket);
