using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A photo with one face.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Bucket">The photo's bucket.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="DetectedFaceDetails">What was detected.</param>
public record DetectedPhoto(string UserId, string S3Bucket, string S3Key, FaceDetail DetectedFaceDetails);
