using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>What a function returns: where its file is, and S3's own answer in the shape of S3's responses.</summary>
/// <param name="ResponseMetadata">About the request that stored the file.</param>
/// <param name="ETag">The stored object's entity tag, in quotation marks.</param>
/// <param name="BucketName">The bucket.</param>
/// <param name="Filename">The key.</param>
public sealed record StoredFile(
    [property: JsonPropertyName("ResponseMetadata")] ResponseMetadata ResponseMetadata,
    [property: JsonPropertyName("ETag")] string ETag,
    string BucketName,
    string Filename);
