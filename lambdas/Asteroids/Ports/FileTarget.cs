namespace AsteroidWorkflows.Lambdas.Asteroids.Ports;

/// <summary>Where a file goes.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="Filename">The key.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record FileTarget(string BucketName, string Filename, string ContentType);
