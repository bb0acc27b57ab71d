using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Imaging;

namespace AsteroidWorkflows.Photos.Tests;

/// <summary>How the functions are made by AWS: from the environment, which no other test touches.</summary>
public sealed class SettingsTests : IDisposable
{
    private static readonly string[] Variables =
    [
        Settings.CollectionId, Settings.ThumbnailBucket, Settings.ThumbnailMaxWidth, Settings.ThumbnailMaxHeight,
        "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public SettingsTests()
    {
        Set((Settings.CollectionId, null), (Settings.ThumbnailBucket, null), (Settings.ThumbnailMaxWidth, null), (Settings.ThumbnailMaxHeight, null));
        Set(("AWS_REGION", "eu-central-1"), ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "secret"));
    }

    public void Dispose() => Set([.. _before.Select(variable => (variable.Key, variable.Value))]);

    [Fact]
    public void Each_function_can_be_made_from_the_environment()
    {
        Set((Settings.CollectionId, "riders"), (Settings.ThumbnailBucket, "thumbnails"));

        object[] functions = [new FaceDetection(), new FaceSearch(), new IndexFace(), new RemoveFace(), new Thumbnail()];

        Assert.Equal(5, functions.Length);
    }

    [Fact]
    public void A_variable_that_is_missing_is_named()
    {
        AssertMissing(Settings.CollectionId, () => new FaceDetection());
        AssertMissing(Settings.CollectionId, () => new FaceSearch());
        AssertMissing(Settings.CollectionId, () => new IndexFace());
        AssertMissing(Settings.CollectionId, () => new RemoveFace());
        AssertMissing(Settings.ThumbnailBucket, () => new Thumbnail());
    }

    [Fact]
    public void A_thumbnails_size_is_300_by_300_unless_set()
    {
        Assert.Equal(new ThumbnailSize(300, 300), Settings.ThumbnailSize());

        Set((Settings.ThumbnailMaxWidth, "640"), (Settings.ThumbnailMaxHeight, "480"));

        Assert.Equal(new ThumbnailSize(640, 480), Settings.ThumbnailSize());
    }

    [Theory]
    [InlineData("large")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("10001")]
    [InlineData("3.5")]
    public void A_size_that_is_no_number_of_pixels_is_named(string value)
    {
        Set((Settings.ThumbnailMaxHeight, value));

        var error = Assert.Throws<InvalidOperationException>(() => Settings.ThumbnailSize());

        Assert.Equal($"The environment variable THUMBNAIL_MAX_HEIGHT is '{value}'; it must be a number of pixels between 1 and 10000.", error.Message);
    }

    private static void AssertMissing(string variable, Func<object> make)
    {
        var error = Assert.Throws<InvalidOperationException>(make);
        Assert.StartsWith($"The environment variable {variable} is not set.", error.Message, StringComparison.Ordinal);
    }

    private static void Set(params (string Name, string? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
