using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Faces;
using AsteroidWorkflows.Photos.Tests.Faces;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class RemoveFaceTests
{
    private static readonly RiderPhoto AdasPhoto = new("ada@example.com", "photos", "ada.jpg");
    private readonly TestContext _context = new();
    private readonly FakeFaces _faces = new FakeFaces()
        .With("ada.jpg", new Person("Ada"))
        .With("bob.jpg", new Person("Bob"))
        .With("street.jpg");

    [Fact]
    public async Task The_riders_face_is_taken_back_so_that_the_next_try_is_no_duplicate()
    {
        var face = await new IndexFace(_faces).HandleAsync(AdasPhoto, _context.Value);
        await Assert.ThrowsAsync<FaceAlreadyExistsError>(() => new FaceSearch(_faces).HandleAsync(AdasPhoto, _context.Value));

        var removed = await Remove(AdasPhoto);

        Assert.Equal([face.FaceId], removed.FaceIds);
        await new FaceSearch(_faces).HandleAsync(AdasPhoto, _context.Value);
    }

    [Fact]
    public async Task Other_riders_faces_stay_even_if_they_look_alike()
    {
        await new IndexFace(_faces).HandleAsync(AdasPhoto, _context.Value);
        var twin = await _faces.IndexAsync(AdasPhoto with { UserId = "twin" }, "twin");
        var bob = await _faces.IndexAsync(new RiderPhoto("bob", "photos", "bob.jpg"), "bob");

        await Remove(AdasPhoto);

        Assert.Equal([twin, bob], _faces.Collection);
    }

    [Fact]
    public async Task Nothing_to_remove_is_no_failure()
    {
        Assert.Empty((await Remove(AdasPhoto)).FaceIds);
        Assert.Equal("{Function}: {RemovedCount} faces removed <- RemoveFace, 0", Assert.Single(_context.Logged));
    }

    [Fact]
    public async Task A_retry_after_a_success_removes_nothing_more()
    {
        await _faces.IndexAsync(AdasPhoto, ExternalImageId.Encode(AdasPhoto.UserId));

        Assert.Single((await Remove(AdasPhoto)).FaceIds);
        Assert.Empty((await Remove(AdasPhoto)).FaceIds);
    }

    private Task<FacesRemoved> Remove(RiderPhoto photo) => new RemoveFace(_faces).HandleAsync(photo, _context.Value);
}
