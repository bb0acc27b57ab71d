using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>A version of an object in S3.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version.</param>
public sealed record S3Version(
    [property: JsonPropertyName("Bucket")] string Bucket, [property: JsonPropertyName("Key")] string Key, [property: JsonPropertyName("VersionId")] string VersionId);
