using System.Security.Cryptography;
using Amazon.Lambda.Core;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;
using ResponseMetadata = AsteroidWorkflows.Lambdas.Asteroids.Contracts.ResponseMetadata;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters;

/// <summary>
/// Keeps files in S3. A file of up to 5 MiB is one PutObject; of a larger one each part goes out as it fills, so only one part is in memory.
/// <para>
/// S3 keeps a SHA-256 with the object, and refuses bytes that don't match it. It is S3's own checksum and not user metadata, because
/// metadata is fixed when a multipart upload starts, long before the last byte is hashed; tags would need another permission and another
/// moment, and copying the object onto itself would store it twice. For one PutObject it is the file's SHA-256; for a multipart
/// upload it is the SHA-256 of the parts' SHA-256s with their number, each part but the last being of <see cref="PartSize"/> bytes.
/// </para>
/// </summary>
/// <param name="s3">The client.</param>
public sealed class S3FileStore(IAmazonS3 s3) : IFileStore
{
    /// <summary>The size of a part: the least that S3 allows. Ten thousand of them are more than any download may have.</summary>
    public const int PartSize = 5 * 1024 * 1024;

    /// <summary>Lambda keeps some seconds for this; what can't be undone in them is left to the bucket's lifecycle rule.</summary>
    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<StoredFile> SaveAsync(FileTarget target, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        string? uploadId = null;
        var parts = new List<PartETag>();

        async Task SendAsync(ArraySegment<byte> part, CancellationToken cancel)
        {
            uploadId ??= await StartAsync(target);
            parts.Add(await UploadAsync(target, uploadId, parts.Count + 1, part, cancel));
        }

        try
        {
            await using var buffer = new PartBuffer(PartSize, SendAsync);
            await write(buffer, cancellation);
            if (uploadId is null)
            {
                return await PutAsync(target, buffer.Rest, cancellation);
            }

            await SendAsync(buffer.Rest, cancellation);
            return await CompleteAsync(target, uploadId, parts, cancellation);
        }
        catch when (uploadId is not null)
        {
            await AbortAsync(target, uploadId);
            throw;
        }
    }

    private async Task<StoredFile> PutAsync(FileTarget target, ArraySegment<byte> content, CancellationToken cancellation)
    {
        var response = await AskAsync(target, s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = target.BucketName,
                Key = target.Filename,
                ContentType = target.ContentType,
                InputStream = ToStream(content),
                UseChunkEncoding = false, // the bytes as they are: every S3-compatible store takes them
                ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                ChecksumSHA256 = Sha256(content),
            },
            cancellation), cancellation);
        return ToStoredFile(target, response, response.ETag);
    }

    /// <summary>Not to be cancelled: an upload whose id never arrived could not be aborted.</summary>
    private async Task<string> StartAsync(FileTarget target)
    {
        var response = await AskAsync(target, s3.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest
            {
                BucketName = target.BucketName,
                Key = target.Filename,
                ContentType = target.ContentType,
                ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            },
            CancellationToken.None), CancellationToken.None);
        return response.UploadId;
    }

    private async Task<PartETag> UploadAsync(
        FileTarget target, string uploadId, int number, ArraySegment<byte> content, CancellationToken cancellation)
    {
        var checksum = Sha256(content);
        var response = await AskAsync(target, s3.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = target.BucketName,
                Key = target.Filename,
                UploadId = uploadId,
                PartNumber = number,
                PartSize = content.Count,
                InputStream = ToStream(content),
                UseChunkEncoding = false,
                ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                ChecksumSHA256 = checksum,
            },
            cancellation), cancellation);
        return new PartETag(number, response.ETag) { ChecksumSHA256 = checksum };
    }

    private async Task<StoredFile> CompleteAsync(
        FileTarget target, string uploadId, List<PartETag> parts, CancellationToken cancellation)
    {
        var response = await AskAsync(target, s3.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = target.BucketName,
                Key = target.Filename,
                UploadId = uploadId,
                PartETags = parts,
            },
            cancellation), cancellation);
        return ToStoredFile(target, response, response.ETag);
    }

    /// <summary>The failure that led here is the one to report, so one of the abort itself goes to the log.</summary>
    private async Task AbortAsync(FileTarget target, string uploadId)
    {
        try
        {
            using var limit = new CancellationTokenSource(AbortLimit);
            await s3.AbortMultipartUploadAsync(target.BucketName, target.Filename, uploadId, limit.Token);
        }
        catch (Exception e) when (IsFailure(e))
        {
            LambdaLogger.Log($"The upload {uploadId} of {target.Filename} to {target.BucketName} could not be aborted: {e.Message}");
        }
    }

    private static async Task<T> AskAsync<T>(FileTarget target, Task<T> answer, CancellationToken cancellation)
    {
        try
        {
            return await answer;
        }
        catch (Exception e) when (IsFailure(e) && !(e is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            var code = e is AmazonServiceException { ErrorCode.Length: > 0 } refusal ? $"{refusal.ErrorCode}: " : "";
            throw new GeneralError($"{target.Filename} could not be stored in the bucket {target.BucketName}: {code}{e.Message}", e);
        }
    }

    /// <summary>Whether the client failed; it tells of its own time-outs as of a cancellation.</summary>
    private static bool IsFailure(Exception e) =>
        e is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or OperationCanceledException;

    private static StoredFile ToStoredFile(FileTarget target, AmazonWebServiceResponse response, string etag) => new(
        new ResponseMetadata(response.ResponseMetadata.RequestId, (int)response.HttpStatusCode, new ResponseHeaders(etag)),
        etag,
        target.BucketName,
        target.Filename);

    private static MemoryStream ToStream(ArraySegment<byte> content) =>
        new(content.Array!, content.Offset, content.Count, writable: false);

    private static string Sha256(ArraySegment<byte> content) => Convert.ToBase64String(SHA256.HashData(content));
}
