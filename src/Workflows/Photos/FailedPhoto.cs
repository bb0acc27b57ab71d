using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A photo that could not be processed after its face may have been indexed.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Bucket">The photo's bucket.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="ErrorInfo">What went wrong first.</param>
public record FailedPhoto(string UserId, string S3Bucket, string S3Key, ErrorInfo ErrorInfo);
