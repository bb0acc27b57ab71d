using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow;

/// <summary>An object of a bucket as a list of the bucket shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Etag">Its entity tag.</param>
/// <param name="LastModified">When it was last changed, in seconds since 1970.</param>
/// <param name="StorageClass">Its storage class.</param>
public sealed record S3Object(
    [property: JsonPropertyName("Key")] string Key,
    [property: JsonPropertyName("Size")] double Size,
    [property: JsonPropertyName("Etag")] string Etag,
    [property: JsonPropertyName("LastModified")] double LastModified,
    [property: JsonPropertyName("StorageClass")] string StorageClass);
