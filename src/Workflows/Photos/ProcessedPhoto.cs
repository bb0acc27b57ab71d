using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>A photo whose face is indexed and that has its thumbnail.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Bucket">The photo's bucket.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="DetectedFaceDetails">What was detected.</param>
/// <param name="ParallelResult">The face and the thumbnail: in JSON an array of two.</param>
public record ProcessedPhoto(
    string UserId, string S3Bucket, string S3Key, FaceDetail DetectedFaceDetails, (IndexedFace Face, ThumbnailMade Thumbnail) ParallelResult);
