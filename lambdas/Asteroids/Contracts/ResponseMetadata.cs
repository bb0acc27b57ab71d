using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>About an answer of S3.</summary>
/// <param name="RequestId">S3's id of the request.</param>
/// <param name="HttpStatusCode">200 for a stored object.</param>
/// <param name="HttpHeaders">The headers that later steps read.</param>
public sealed record ResponseMetadata(
    [property: JsonPropertyName("RequestId")] string RequestId,
    [property: JsonPropertyName("HTTPStatusCode")] int HttpStatusCode,
    [property: JsonPropertyName("HTTPHeaders")] ResponseHeaders HttpHeaders);
