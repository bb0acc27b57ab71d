using System.Globalization;
using AsteroidWorkflows.Lambdas.Photos.Imaging;

namespace AsteroidWorkflows.Lambdas.Photos;

/// <summary>The environment variables that the functions read when AWS makes them.</summary>
public static class Settings
{
    /// <summary>Required by all but <see cref="Thumbnail"/>: the Rekognition collection's id.</summary>
    public const string CollectionId = "REKOGNITION_COLLECTION_ID";

    /// <summary>Required by <see cref="Thumbnail"/>: the bucket that thumbnails are written to.</summary>
    public const string ThumbnailBucket = "THUMBNAIL_BUCKET";

    /// <summary>Optional for <see cref="Thumbnail"/>: the widest that a thumbnail may be, in pixels; 300 by default.</summary>
    public const string ThumbnailMaxWidth = "THUMBNAIL_MAX_WIDTH";

    /// <summary>Optional for <see cref="Thumbnail"/>: the highest that a thumbnail may be, in pixels; 300 by default.</summary>
    public const string ThumbnailMaxHeight = "THUMBNAIL_MAX_HEIGHT";

    /// <exception cref="InvalidOperationException">The variable is not set.</exception>
    internal static string Required(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"The environment variable {variable} is not set. Set it in the function's configuration.");

    /// <exception cref="InvalidOperationException">A variable holds something else than a number of pixels.</exception>
    internal static ThumbnailSize ThumbnailSize() => new(
        Pixels(ThumbnailMaxWidth, Imaging.ThumbnailSize.Default.MaxWidth),
        Pixels(ThumbnailMaxHeight, Imaging.ThumbnailSize.Default.MaxHeight));

    private static int Pixels(string variable, int otherwise)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } value)
        {
            return otherwise;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) && pixels is >= 1 and <= Imaging.ThumbnailSize.Largest
            ? pixels
            : throw new InvalidOperationException(
                $"The environment variable {variable} is '{value}'; it must be a number of pixels between 1 and {Imaging.ThumbnailSize.Largest}.");
    }
}
