using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Photos.Tests.Faces;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class FaceSearchTests
{
    private readonly TestContext _context = new();
    private readonly FakeFaces _faces = new FakeFaces()
        .With("ada.jpg", new Person("Ada"))
        .With("ada-again.jpg", new Person("Ada"))
        .With("bob.jpg", new Person("Bob"))
        .With("street.jpg");

    [Fact]
    public async Task A_face_that_nobody_has_is_let_through()
    {
        await _faces.IndexAsync(new RiderPhoto("user_b", "photos", "bob.jpg"), "user_b");

        await Search("user_a", "ada.jpg");

        Assert.Equal("{Function}: {MatchCount} faces alike <- FaceSearch, 0", Assert.Single(_context.Logged));
    }

    [Theory]
    [InlineData("user_a", "ada.jpg")]
    [InlineData("user_a", "ada-again.jpg")]
    [InlineData("user_b", "ada.jpg")]
    public async Task A_face_that_is_there_is_refused_whoever_brings_it(string userId, string key)
    {
        await _faces.IndexAsync(new RiderPhoto("user_a", "photos", "ada.jpg"), "user_a");

        var error = await Assert.ThrowsAsync<FaceAlreadyExistsError>(() => Search(userId, key));

        Assert.Equal("Face in the picture is already in the system.", error.Message);
        Assert.Equal("{Function}: {MatchCount} faces alike <- FaceSearch, 1", Assert.Single(_context.Logged));
    }

    [Fact]
    public async Task A_photo_without_a_face_does_not_meet_the_requirements()
    {
        await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => Search("user_a", "street.jpg"));
    }

    private Task Search(string userId, string key) => new FaceSearch(_faces).HandleAsync(new RiderPhoto(userId, "photos", key), _context.Value);
}
