using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A batch of photos that have all been dealt with.</summary>
/// <param name="S3Bucket">The bucket of all of them.</param>
/// <param name="Images">The photos.</param>
/// <param name="Results">What became of each, in their order.</param>
public record ProcessedBatch(string S3Bucket, IReadOnlyList<BatchImage> Images, IReadOnlyList<PhotoOutcome> Results);
