namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>Many riders' photos in one bucket: the input of the batch workflow.</summary>
/// <param name="S3Bucket">The bucket that holds all of them.</param>
/// <param name="Images">One entry a photo.</param>
public sealed record PhotoBatch(string S3Bucket, IReadOnlyList<BatchImage> Images);
