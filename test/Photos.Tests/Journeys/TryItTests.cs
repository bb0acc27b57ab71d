using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Photos.Tests.Drawing;
using AsteroidWorkflows.Photos.Tests.Faces;
using AsteroidWorkflows.Photos.Tests.Imaging;
using AsteroidWorkflows.Photos.Tests.Storage;

namespace AsteroidWorkflows.Photos.Tests.Journeys;

/// <summary>What a rider sees: each photo is dealt with, and only one that meets the rules leaves something behind.</summary>
[Collection(VipsCollection.Name)]
public sealed class TryItTests
{
    private static readonly byte[] Landscape = JpegFile.Of(1200, 800, Quarters.Of(1200, 800));
    private readonly FakeFaces _faces = new FakeFaces()
        .With("1_happy_face.jpg", new Person("Ada"))
        .With("2_sunglasses.jpg", new Person("Bob", WearsSunglasses: true))
        .With("3_several_faces.jpg", new Person("Ada"), new Person("Bob"), new Person("Cy"))
        .With("4_no_face.jpg")
        .With("5_broken.jpg", new Person("Dee"));

    private readonly FakePhotoStore _store = new FakePhotoStore()
        .With(RiderJourney.Photos, "1_happy_face.jpg", Landscape)
        .With(RiderJourney.Photos, "5_broken.jpg", Landscape[..2_000]);

    private readonly RiderJourney _riders;

    public TryItTests() => _riders = new RiderJourney(_faces, _store);

    [Fact]
    public async Task One_happy_face_is_indexed_and_gets_a_thumbnail()
    {
        await _riders.UploadAsync("user_a", "1_happy_face.jpg");

        var (face, thumbnail) = Assert.Single(_riders.Indexed);
        Assert.Equal([face], _faces.Collection);
        Assert.Equal(new ThumbnailMade(new ThumbnailLocation("resized-1_happy_face.jpg", RiderJourney.Thumbnails)), thumbnail);
        var (content, contentType) = _store[RiderJourney.Thumbnails, "resized-1_happy_face.jpg"];
        var pixels = Pixels.Of(content);
        Assert.Equal((300, 200, "image/jpeg"), (pixels.Width, pixels.Height, contentType));
        Quarters.AssertUpright(pixels);
        Assert.Empty(_riders.Notices);
    }

    [Theory]
    [InlineData("2_sunglasses.jpg", "Face is wearing sunglasses")]
    [InlineData("3_several_faces.jpg", "Detected 3 faces in the photo.")]
    [InlineData("4_no_face.jpg", "Detected 0 faces in the photo.")]
    public async Task A_photo_that_breaks_a_rule_ends_with_a_notice_and_leaves_nothing(string key, string message)
    {
        await _riders.UploadAsync("user_a", key);

        var notice = Assert.IsType<PhotoDoesNotMeetRequirementError>(Assert.Single(_riders.Notices));
        Assert.Equal(message, notice.Message);
        Assert.Empty(_riders.Indexed);
        Assert.Empty(_faces.Collection);
        Assert.Empty(_store.KeysIn(RiderJourney.Thumbnails));
    }

    [Theory]
    [InlineData("user_a")]
    [InlineData("user_b")]
    public async Task The_same_photo_again_ends_with_a_notice_whoever_brings_it_and_changes_nothing(string secondUser)
    {
        await _riders.UploadAsync("user_a", "1_happy_face.jpg");
        var before = _faces.Collection.ToList();

        await _riders.UploadAsync(secondUser, "1_happy_face.jpg");

        Assert.IsType<FaceAlreadyExistsError>(Assert.Single(_riders.Notices));
        Assert.Equal(before, _faces.Collection);
        Assert.Single(_riders.Indexed);
        Assert.Single(_store.KeysIn(RiderJourney.Thumbnails));
    }

    [Fact]
    public async Task A_photo_whose_thumbnail_fails_can_be_tried_again()
    {
        await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => _riders.UploadAsync("user_d", "5_broken.jpg"));
        Assert.Empty(_faces.Collection);
        Assert.Empty(_store.KeysIn(RiderJourney.Thumbnails));

        _store.With(RiderJourney.Photos, "5_broken.jpg", Landscape);
        await _riders.UploadAsync("user_d", "5_broken.jpg");

        Assert.Single(_riders.Indexed);
        Assert.Empty(_riders.Notices);
    }
}
