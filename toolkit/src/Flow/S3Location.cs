using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>An object in S3.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
public sealed record S3Location([property: JsonPropertyName("Bucket")] string Bucket, [property: JsonPropertyName("Key")] string Key);
