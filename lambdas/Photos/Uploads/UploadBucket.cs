namespace AsteroidWorkflows.Lambdas.Photos.Uploads;

/// <summary>The bucket of an upload.</summary>
public sealed record UploadBucket(string Name);
