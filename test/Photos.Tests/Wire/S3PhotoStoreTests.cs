using System.Net;
using System.Text;
using Amazon;
using Amazon.S3;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Photos.Tests.Wire;

public sealed class S3PhotoStoreTests : IDisposable
{
    private readonly Service _service = new();
    private readonly AmazonS3Client _client;
    private readonly S3PhotoStore _store;

    public S3PhotoStoreTests()
    {
        _client = new AmazonS3Client(Service.Credentials, new AmazonS3Config
        {
            RegionEndpoint = RegionEndpoint.EUCentral1,
            HttpClientFactory = _service,
            ForcePathStyle = true,
            MaxErrorRetry = 0,
        });
        _store = new S3PhotoStore(_client);
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_photo_is_read_whole()
    {
        byte[] photo = new byte[200_000];
        new Random(1).NextBytes(photo);
        _service.Answers(HttpStatusCode.OK, () => new ByteArrayContent(photo));

        Assert.Equal(photo, await _store.ReadAsync("photos", "user_a/my face.jpg"));

        var request = Assert.Single(_service.Requests);
        Assert.Equal((HttpMethod.Get, "/photos/user_a/my%20face.jpg"), (request.Method, request.Path));
    }

    [Fact]
    public async Task A_photo_as_large_as_allowed_is_read()
    {
        _service.Answers(HttpStatusCode.OK, () => new ByteArrayContent(new byte[S3PhotoStore.MaxPhotoBytes]));

        Assert.Equal(S3PhotoStore.MaxPhotoBytes, (await _store.ReadAsync("photos", "face.jpg")).Length);
    }

    [Fact]
    public async Task A_photo_said_to_be_too_large_is_refused_unread()
    {
        using var body = new CountingStream(S3PhotoStore.MaxPhotoBytes + 1L);
        _service.Answers(HttpStatusCode.OK, () => new StreamContent(body) { Headers = { ContentLength = S3PhotoStore.MaxPhotoBytes + 1L } });

        var error = await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => _store.ReadAsync("photos", "face.jpg"));

        Assert.Equal("The photo is larger than 15 MB.", error.Message);
        Assert.Equal(0, body.BytesRead);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_not_read_beyond_the_cap()
    {
        using var body = new CountingStream(long.MaxValue);
        _service.Answers(HttpStatusCode.OK, () => new StreamContent(body));

        await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => _store.ReadAsync("photos", "face.jpg"));

        Assert.InRange(body.BytesRead, S3PhotoStore.MaxPhotoBytes, S3PhotoStore.MaxPhotoBytes + 1_000_000);
    }

    [Fact]
    public async Task A_photo_that_is_not_there_is_told_in_S3s_own_words()
    {
        _service.Answers(HttpStatusCode.NotFound, () => new StringContent(
            "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>", Encoding.UTF8, "application/xml"));

        var error = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _store.ReadAsync("photos", "face.jpg"));

        Assert.Equal("NoSuchKey", error.ErrorCode);
    }

    [Fact]
    public async Task A_thumbnail_is_written_with_its_content_type()
    {
        _service.Answers(HttpStatusCode.OK, () => new ByteArrayContent([]));

        await _store.WriteAsync("thumbnails", "resized-user_a/face.png", Encoding.ASCII.GetBytes("the thumbnail's bytes"), "image/png");

        var request = Assert.Single(_service.Requests);
        Assert.Equal((HttpMethod.Put, "/thumbnails/resized-user_a/face.png"), (request.Method, request.Path));
        Assert.Equal("image/png", request.ContentType);
        Assert.Contains("the thumbnail's bytes", Encoding.ASCII.GetString(request.Body), StringComparison.Ordinal);
    }
}
