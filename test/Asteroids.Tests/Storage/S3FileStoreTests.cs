using System.Net;
using System.Security.Cryptography;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Asteroids.Tests.Storage;

/// <summary>The real S3 client, up to the wire.</summary>
public sealed class S3FileStoreTests : IDisposable
{
    private const int FiveMiB = 5 * 1024 * 1024;
    private static readonly FileTarget Target = new("bucket", "folder/file name.csv", "text/csv");
    private readonly FakeS3 _s3 = new();

    public void Dispose() => _s3.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FiveMiB)]
    public async Task A_file_of_up_to_five_MiB_is_one_request(int length)
    {
        var content = Content(length);

        var stored = await SaveAsync(content);

        Assert.Equal(["put"], _s3.Log);
        var found = Assert.Single(_s3.Objects);
        Assert.Equal("bucket/folder/file%20name.csv", found.Key);
        Assert.Equal(content, found.Value.Content);
        Assert.Equal("text/csv", found.Value.ContentType);
        Assert.Equal(Convert.ToBase64String(SHA256.HashData(content)), found.Value.Checksum);
        Assert.Equal(
            new StoredFile(
                new ResponseMetadata("REQUEST1", 200, new ResponseHeaders(found.Value.ETag)), found.Value.ETag, "bucket", "folder/file name.csv"),
            stored);
    }

    [Theory]
    [InlineData(FiveMiB + 1, "part 1,part 2")]
    [InlineData((2 * FiveMiB), "part 1,part 2")]
    [InlineData((2 * FiveMiB) + 1, "part 1,part 2,part 3")]
    public async Task A_larger_file_goes_out_in_parts(int length, string parts)
    {
        var content = Content(length);

        var stored = await SaveAsync(content);

        Assert.Equal($"start,{parts},complete", string.Join(',', _s3.Log));
        Assert.Equal(0, _s3.OpenUploads);
        var found = Assert.Single(_s3.Objects).Value;
        Assert.Equal(content, found.Content);
        Assert.Equal((found.ETag, 200, "REQUEST1"), (stored.ETag, stored.ResponseMetadata.HttpStatusCode, stored.ResponseMetadata.RequestId));
        byte[] ofParts = [.. content.Chunk(FiveMiB).SelectMany(SHA256.HashData)];
        Assert.Equal($"{Convert.ToBase64String(SHA256.HashData(ofParts))}-{parts.Split(',').Length}", found.Checksum);
    }

    [Fact]
    public async Task A_part_goes_out_before_the_next_one_is_complete()
    {
        await new S3FileStore(_s3.CreateClient()).SaveAsync(
            Target,
            async (file, cancellation) =>
            {
                await file.WriteAsync(Content(FiveMiB), cancellation);
                Assert.Empty(_s3.Log);
                await file.WriteAsync(new byte[1], cancellation);
                Assert.Equal(["start", "part 1"], _s3.Log);
            },
            CancellationToken.None);
    }

    [Theory]
    [InlineData(10)]
    [InlineData((2 * FiveMiB) + 1)]
    public async Task Nothing_is_left_where_writing_fails(int length)
    {
        var failure = new HTTPError("cut short");

        var error = await Assert.ThrowsAsync<HTTPError>(() => new S3FileStore(_s3.CreateClient()).SaveAsync(
            Target,
            async (file, cancellation) =>
            {
                await file.WriteAsync(Content(length), cancellation);
                throw failure;
            },
            CancellationToken.None));

        Assert.Same(failure, error);
        AssertNothingLeft();
    }

    [Theory]
    [InlineData("put", 10)]
    [InlineData("start", FiveMiB + 1)]
    [InlineData("part 1", FiveMiB + 1)]
    [InlineData("part 2", FiveMiB + 1)]
    [InlineData("complete", FiveMiB + 1)]
    public async Task Nothing_is_left_where_a_request_is_refused(string step, int length)
    {
        _s3.Otherwise = request => request == step ? FakeS3.Error(HttpStatusCode.Forbidden, "AccessDenied") : null;

        var error = await Assert.ThrowsAsync<GeneralError>(() => SaveAsync(Content(length)));

        Assert.Equal("folder/file name.csv could not be stored in the bucket bucket: AccessDenied: Because of AccessDenied", error.Message);
        AssertNothingLeft();
    }

    [Theory]
    [InlineData("put", 10)]
    [InlineData("part 2", FiveMiB + 1)]
    public async Task A_broken_connection_is_a_failure_to_store(string step, int length)
    {
        _s3.Otherwise = request => request == step ? throw new HttpRequestException("Connection reset") : null;

        var error = await Assert.ThrowsAsync<GeneralError>(() => SaveAsync(Content(length)));

        Assert.Contains("Connection reset", error.Message, StringComparison.Ordinal);
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_time_out_of_the_client_is_a_failure_to_store()
    {
        _s3.Otherwise = _ => throw new TaskCanceledException("The request timed out.");

        await Assert.ThrowsAsync<GeneralError>(() => SaveAsync(Content(10)));
    }

    [Theory]
    [InlineData("start", FiveMiB + 1)]
    [InlineData("part 2", FiveMiB + 1)]
    [InlineData("complete", FiveMiB + 1)]
    public async Task Nothing_is_left_where_it_is_cancelled(string step, int length)
    {
        using var cancel = new CancellationTokenSource();
        _s3.Otherwise = request =>
        {
            if (request == step)
            {
                cancel.Cancel();
            }

            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SaveAsync(Content(length), cancel.Token));

        AssertNothingLeft();
    }

    [Fact]
    public async Task The_first_failure_is_reported_even_where_the_upload_can_not_be_aborted()
    {
        _s3.Otherwise = request => request is "abort" or "part 2" ? FakeS3.Error(HttpStatusCode.Forbidden, "AccessDeniedTo" + request[..4]) : null;

        var error = await Assert.ThrowsAsync<GeneralError>(() => SaveAsync(Content(FiveMiB + 1)));

        Assert.Contains("AccessDeniedTopart", error.Message, StringComparison.Ordinal);
        Assert.Contains("abort", _s3.Log);
    }

    private void AssertNothingLeft()
    {
        Assert.Empty(_s3.Objects);
        Assert.Equal(0, _s3.OpenUploads);
    }

    private Task<StoredFile> SaveAsync(byte[] content, CancellationToken cancellation = default) => new S3FileStore(_s3.CreateClient()).SaveAsync(
        Target,
        async (file, cancel) =>
        {
            foreach (var piece in content.Chunk(700_001))
            {
                await file.WriteAsync(piece, cancel);
            }
        },
        cancellation);

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }
}
