using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Storage;
using NSubstitute;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class ThumbnailTests
{
    private readonly TestContext _context = new();
    private readonly FakePhotoStore _store = new FakePhotoStore().With("photos", "user_a/face.png", [1, 2, 3]);
    private readonly IThumbnailer _thumbnailer = Substitute.For<IThumbnailer>();
    private readonly ThumbnailSize _size = new(30, 20);

    public ThumbnailTests() => _thumbnailer.Shrink(Arg.Any<ReadOnlyMemory<byte>>(), _size).Returns(call =>
        new Picture([.. call.ArgAt<ReadOnlyMemory<byte>>(0).ToArray().Reverse()], "image/png", 30, 15));

    [Fact]
    public async Task The_thumbnail_is_written_under_the_photos_key_with_its_content_type()
    {
        var made = await Make("user_a/face.png");

        Assert.Equal(new ThumbnailMade(new ThumbnailLocation("resized-user_a/face.png", "thumbnails")), made);
        var (content, contentType) = _store["thumbnails", "resized-user_a/face.png"];
        Assert.Equal([3, 2, 1], content);
        Assert.Equal("image/png", contentType);
    }

    [Fact]
    public async Task A_retry_writes_the_same_key()
    {
        Assert.Equal(await Make("user_a/face.png"), await Make("user_a/face.png"));
        Assert.Single(_store.KeysIn("thumbnails"));
    }

    [Fact]
    public async Task A_refused_photo_leaves_no_thumbnail()
    {
        _thumbnailer.Shrink(Arg.Any<ReadOnlyMemory<byte>>(), _size).Returns(_ => throw new PhotoDoesNotMeetRequirementError("The photo is broken"));

        await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => Make("user_a/face.png"));

        Assert.Empty(_store.KeysIn("thumbnails"));
    }

    [Fact]
    public async Task The_log_tells_sizes_and_no_key()
    {
        await Make("user_a/face.png");

        Assert.Equal(
            "{Function}: {BytesIn} bytes became {BytesOut}, {Width} x {Height} <- Thumbnail, 3, 3, 30, 15",
            Assert.Single(_context.Logged));
    }

    private Task<ThumbnailMade> Make(string key) =>
        new Thumbnail(_store, _thumbnailer, "thumbnails", _size).HandleAsync(new RiderPhoto("user_a", "photos", key), _context.Value);
}
