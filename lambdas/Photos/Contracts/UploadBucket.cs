namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The bucket of an upload.</summary>
public sealed record UploadBucket(string Name);
