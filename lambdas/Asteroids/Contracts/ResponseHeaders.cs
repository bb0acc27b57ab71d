namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>Headers of an answer of S3.</summary>
/// <param name="Etag">The stored object's entity tag, in quotation marks.</param>
public sealed record ResponseHeaders(string Etag);
