using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>A place in S3 for several objects.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">What the objects' keys begin with.</param>
public sealed record S3Prefix([property: JsonPropertyName("Bucket")] string Bucket, [property: JsonPropertyName("Prefix")] string Prefix);
