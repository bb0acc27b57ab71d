using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A photo that does not meet the rules, as its rider is told.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Bucket">The photo's bucket.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="ErrorInfo">What is wrong with it.</param>
public record RefusedPhoto(string UserId, string S3Bucket, string S3Key, ErrorInfo ErrorInfo);
