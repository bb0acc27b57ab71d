using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using AsteroidWorkflows.LocalCloud.Tests.Support;

namespace AsteroidWorkflows.LocalCloud.Tests;

public sealed class S3ServiceTests : IDisposable
{
    private const string Bucket = CloudFolder.Bucket;
    private readonly CloudFolder _folder = new();

    private IAmazonS3 Client => _folder.Cloud.Clients.S3;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("folder/with space/ä+%&?#.txt")]
    [InlineData("../../outside")]
    [InlineData(".about")]
    public async Task An_object_comes_back_as_it_was_put_and_stays_in_its_bucket(string key)
    {
        var content = RandomNumberGenerator.GetBytes(100_000);
        using var body = new MemoryStream(content);
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, InputStream = body, ContentType = "text/x-test" });

        using var response = await Client.GetObjectAsync(Bucket, key);
        using var read = new MemoryStream();
        await response.ResponseStream.CopyToAsync(read);

        Assert.Equal(content, read.ToArray());
        Assert.Equal("text/x-test", response.Headers.ContentType);
        Assert.Equal([key], (await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket })).S3Objects.Select(o => o.Key));
        Assert.All(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories), path => Assert.StartsWith(_folder.Path, path, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", "outside")));
    }

    [Fact]
    public async Task Parts_become_one_object_with_the_entity_tag_of_parts()
    {
        var upload = (await Client.InitiateMultipartUploadAsync(Bucket, "large")).UploadId;
        var parts = new List<PartETag>();
        foreach (var number in (int[])[1, 2])
        {
            using var body = new MemoryStream(Enumerable.Repeat((byte)number, 5 * 1024 * 1024).ToArray());
            parts.Add(new PartETag(number, (await Client.UploadPartAsync(new UploadPartRequest
            {
                BucketName = Bucket,
                Key = "large",
                UploadId = upload,
                PartNumber = number,
                InputStream = body,
                PartSize = body.Length,
            })).ETag));
        }

        Assert.Null((await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket })).S3Objects?.FirstOrDefault());
        var done = await Client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = Bucket, Key = "large", UploadId = upload, PartETags = parts });

        Assert.EndsWith("-2\"", done.ETag, StringComparison.Ordinal);
        Assert.Equal(10 * 1024 * 1024, (await Client.GetObjectMetadataAsync(Bucket, "large")).ContentLength);
    }

    [Fact]
    public async Task An_aborted_upload_leaves_nothing()
    {
        var upload = (await Client.InitiateMultipartUploadAsync(Bucket, "large")).UploadId;
        await Client.AbortMultipartUploadAsync(Bucket, "large", upload);

        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => Client.AbortMultipartUploadAsync(Bucket, "large", upload));
        Assert.Equal("NoSuchUpload", refused.ErrorCode);
    }

    [Fact]
    public async Task A_wrong_checksum_is_refused()
    {
        using var body = new MemoryStream([1, 2, 3]);
        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = Bucket,
            Key = "wrong",
            InputStream = body,
            UseChunkEncoding = false,
            ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData([4])),
        }));

        Assert.Equal("BadDigest", refused.ErrorCode);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_S3s_words()
    {
        Assert.Equal("NoSuchKey", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => Client.GetObjectAsync(Bucket, "nothing"))).ErrorCode);
        var missing = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => Client.GetObjectAsync("nowhere", "nothing"));
        Assert.Equal("NoSuchBucket", missing.ErrorCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_changed_under_their_description_are_described_anew()
    {
        using var body = new MemoryStream("first"u8.ToArray());
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "file", InputStream = body });
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "s3", Bucket, "file"), "second one");

        var metadata = await Client.GetObjectMetadataAsync(Bucket, "file");

        Assert.Equal(10, metadata.ContentLength);
        Assert.Equal($"\"{S3.Bucket.Md5("second one"u8)}\"", metadata.ETag);
    }
}
