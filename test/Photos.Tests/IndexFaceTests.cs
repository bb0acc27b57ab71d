using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Faces;
using AsteroidWorkflows.Photos.Tests.Faces;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class IndexFaceTests
{
    private readonly TestContext _context = new();
    private readonly FakeFaces _faces = new FakeFaces().With("ada.jpg", new Person("Ada"));

    [Fact]
    public async Task The_face_is_kept_under_the_riders_id()
    {
        var face = await Index("user_a");

        Assert.Equal(SomeFace.Indexed("face-1", "user_a"), face);
        Assert.Equal([face], _faces.Collection);
        Assert.Equal("{Function}: {IndexedCount} faces indexed <- IndexFace, 1", Assert.Single(_context.Logged));
    }

    [Fact]
    public async Task An_email_address_is_a_riders_id_as_good_as_any()
    {
        var face = await Index("ada@example.com");

        Assert.Equal("ada@example.com", ExternalImageId.Decode(face.ExternalImageId!));
        Assert.DoesNotContain("example", Assert.Single(_context.Logged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_after_a_success_answers_the_same_face_and_adds_none()
    {
        var first = await Index("user_a");

        Assert.Equal(first, await Index("user_a"));
        Assert.Single(_faces.Collection);
    }

    [Fact]
    public async Task A_face_too_blurred_to_be_indexed_is_refused()
    {
        _faces.AreBlurred = true;

        var error = await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => Index("user_a"));

        Assert.Equal("No face in the photo is clear enough to be indexed.", error.Message);
        Assert.Empty(_faces.Collection);
        Assert.Equal("{Function}: {IndexedCount} faces indexed <- IndexFace, 0", Assert.Single(_context.Logged));
    }

    [Fact]
    public async Task An_id_that_is_too_long_is_refused_before_a_face_is_kept()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Index(new string('@', 100)));

        Assert.Empty(_faces.Collection);
    }

    private Task<IndexedFace> Index(string userId) => new IndexFace(_faces).HandleAsync(new RiderPhoto(userId, "photos", "ada.jpg"), _context.Value);
}
