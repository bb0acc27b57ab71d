using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using NSubstitute;

namespace AsteroidWorkflows.Photos.Tests;

public sealed class InputTests
{
    private readonly IFaces _faces = Substitute.For<IFaces>();
    private readonly IPhotoStore _store = Substitute.For<IPhotoStore>();
    private readonly TestContext _context = new();

    [Theory]
    [InlineData("userId", null, "photos", "face.jpg")]
    [InlineData("userId", " ", "photos", "face.jpg")]
    [InlineData("s3Bucket", "user_a", null, "face.jpg")]
    [InlineData("s3Bucket", "user_a", "", "face.jpg")]
    [InlineData("s3Key", "user_a", "photos", null)]
    [InlineData("s3Key", "user_a", "photos", "\t")]
    public async Task Every_function_names_the_field_that_is_missing_and_does_nothing_else(string field, string? userId, string? bucket, string? key)
    {
        var input = new RiderPhoto(userId!, bucket!, key!);
        Func<Task>[] functions =
        [
            () => new FaceDetection(_faces).HandleAsync(input, _context.Value),
            () => new FaceSearch(_faces).HandleAsync(input, _context.Value),
            () => new IndexFace(_faces).HandleAsync(input, _context.Value),
            () => new RemoveFace(_faces).HandleAsync(input, _context.Value),
            () => new Thumbnail(_store, Substitute.For<IThumbnailer>(), "thumbnails", ThumbnailSize.Default).HandleAsync(input, _context.Value),
        ];

        foreach (var function in functions)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(function);
            Assert.StartsWith($"The input's {field} is missing or blank", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(_faces.ReceivedCalls());
        Assert.Empty(_store.ReceivedCalls());
    }
}
