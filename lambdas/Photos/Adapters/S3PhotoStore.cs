using Amazon.S3;
using Amazon.S3.Model;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters;

/// <summary>Photos and thumbnails in S3.</summary>
/// <param name="s3">The client to use.</param>
public sealed class S3PhotoStore(IAmazonS3 s3) : IPhotoStore
{
    /// <summary>The largest photo read: as much as Rekognition accepts from S3.</summary>
    public const int MaxPhotoBytes = 15 * 1024 * 1024;

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(string bucket, string key)
    {
        using var response = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key });
        if (response.ContentLength > MaxPhotoBytes)
        {
            throw TooLarge();
        }

        // The length is a header, and the body is not bound by it: what is read is capped, too.
        using var content = new MemoryStream((int)Math.Max(0, response.ContentLength));
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = await response.ResponseStream.ReadAsync(buffer)) > 0)
        {
            if (content.Length + read > MaxPhotoBytes)
            {
                throw TooLarge();
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <inheritdoc/>
    public async Task WriteAsync(string bucket, string key, byte[] content, string contentType)
    {
        using var body = new MemoryStream(content, writable: false);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = body, ContentType = contentType });
    }

    private static PhotoDoesNotMeetRequirementError TooLarge() =>
        new($"The photo is larger than {MaxPhotoBytes / (1024 * 1024)} MB.");
}
