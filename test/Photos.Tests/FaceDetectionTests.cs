using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Photos.Tests.Faces;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class FaceDetectionTests
{
    private static readonly RiderPhoto Photo = new("user_a", "photos", "photo.jpg");
    private readonly TestContext _context = new();

    [Fact]
    public async Task One_happy_face_is_answered_as_Rekognition_describes_it()
    {
        var face = await Detect(new Person("Ada"));

        Assert.Equal(SomeFace.Detail(sunglasses: false) with { Emotions = face.Emotions }, face);
        Assert.Equal("HAPPY", Assert.Single(face.Emotions).Type);
    }

    [Theory]
    [InlineData(0, "Detected 0 faces in the photo.")]
    [InlineData(2, "Detected 2 faces in the photo.")]
    [InlineData(5, "Detected 5 faces in the photo.")]
    public async Task No_face_and_several_faces_are_refused_with_their_number(int count, string message)
    {
        Person[] people = [.. Enumerable.Range(0, count).Select(i => new Person($"person {i}"))];

        var error = await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => Detect(people));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task Sunglasses_are_refused()
    {
        var error = await Assert.ThrowsAsync<PhotoDoesNotMeetRequirementError>(() => Detect(new Person("Ada", WearsSunglasses: true)));

        Assert.Equal("Face is wearing sunglasses", error.Message);
    }

    [Fact]
    public async Task The_log_says_how_many_faces_there_were_and_not_whose()
    {
        await Detect(new Person("Ada"));

        string line = Assert.Single(_context.Logged);
        Assert.Equal("{Function}: {FaceCount} faces detected <- FaceDetection, 1", line);
        Assert.DoesNotContain(Photo.UserId, line, StringComparison.Ordinal);
    }

    private Task<Lambdas.Photos.Contracts.FaceDetail> Detect(params Person[] people) =>
        new FaceDetection(new FakeFaces().With(Photo.S3Key, people)).HandleAsync(Photo, _context.Value);
}
