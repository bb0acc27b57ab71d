using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Adapters;
using AsteroidWorkflows.Lambdas.Photos.Ports;

namespace AsteroidWorkflows.Photos.Tests;

/// <summary>How the functions are made by AWS: from the environment, which no other test touches.</summary>
public sealed class SettingsTests : IDisposable
{
    private static readonly string[] Variables =
    [
        PhotosSettings.CollectionId, PhotosSettings.ThumbnailBucket, PhotosSettings.ThumbnailMaxWidth, PhotosSettings.ThumbnailMaxHeight,
        "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public SettingsTests()
    {
        Set((PhotosSettings.CollectionId, null), (PhotosSettings.ThumbnailBucket, null), (PhotosSettings.ThumbnailMaxWidth, null), (PhotosSettings.ThumbnailMaxHeight, null));
        Set(("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001"), ("AWS_REGION", "eu-central-1"), ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "secret"));
    }

    public void Dispose() => Set([.. _before.Select(variable => (variable.Key, variable.Value))]);

    [Fact]
    public void Each_function_can_be_made_from_the_environment()
    {
        Set((PhotosSettings.CollectionId, "riders"), (PhotosSettings.ThumbnailBucket, "thumbnails"));

        object[] functions = [new FaceDetection(), new FaceSearch(), new IndexFace(), new RemoveFace(), new Thumbnail()];

        Assert.Equal(5, functions.Length);
    }

    [Fact]
    public void A_variable_that_is_missing_is_named()
    {
        AssertMissing(PhotosSettings.CollectionId, () => new FaceDetection());
        AssertMissing(PhotosSettings.CollectionId, () => new FaceSearch());
        AssertMissing(PhotosSettings.CollectionId, () => new IndexFace());
        AssertMissing(PhotosSettings.CollectionId, () => new RemoveFace());
        AssertMissing(PhotosSettings.ThumbnailBucket, () => new Thumbnail());
    }

    [Fact]
    public void A_thumbnails_size_is_300_by_300_unless_set()
    {
        Assert.Equal(new ThumbnailSize(300, 300), PhotosServices.OnAws.Size());

        Set((PhotosSettings.ThumbnailMaxWidth, "640"), (PhotosSettings.ThumbnailMaxHeight, "480"));

        Assert.Equal(new ThumbnailSize(640, 480), PhotosServices.OnAws.Size());
    }

    [Theory]
    [InlineData("large")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("10001")]
    [InlineData("3.5")]
    public void A_size_that_is_no_number_of_pixels_is_named(string value)
    {
        Set((PhotosSettings.ThumbnailMaxHeight, value));

        var error = Assert.Throws<FunctionSettingException>(() => PhotosServices.OnAws.Size());

        Assert.Equal($"The environment variable THUMBNAIL_MAX_HEIGHT is '{value}'; it must be a whole number from 1 to 10000.", error.Message);
    }

    private static void AssertMissing(string variable, Func<object> make)
    {
        var error = Assert.Throws<FunctionSettingException>(make);
        Assert.StartsWith($"The environment variable {variable} is missing or empty.", error.Message, StringComparison.Ordinal);
    }

    private static void Set(params (string Name, string? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
