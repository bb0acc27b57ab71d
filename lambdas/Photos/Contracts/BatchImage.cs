namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>One photo of a <see cref="PhotoBatch"/>.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Key">The photo's key in the batch's bucket.</param>
public sealed record BatchImage(string UserId, string S3Key);
