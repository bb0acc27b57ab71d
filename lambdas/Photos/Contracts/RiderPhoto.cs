namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>A rider's photo in S3: the input of the single-photo workflow and of each of its functions.</summary>
/// <param name="UserId">The rider. Personal (often an e-mail address): never logged.</param>
/// <param name="S3Bucket">The bucket that the photo was uploaded to.</param>
/// <param name="S3Key">The photo's key in that bucket.</param>
public sealed record RiderPhoto(string UserId, string S3Bucket, string S3Key)
{
    /// <summary>Refuses a photo with a field missing or blank; every function calls it before anything else.</summary>
    /// <exception cref="ArgumentException">Names the field.</exception>
    internal void Validate()
    {
        Require(UserId, "userId", "the rider's id");
        Require(S3Bucket, "s3Bucket", "the bucket that holds the photo");
        Require(S3Key, "s3Key", "the photo's key in the bucket");
    }

    private static void Require(string? value, string field, string meaning)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"The input's {field} is missing or blank; it must be {meaning}.");
        }
    }
}
