using AsteroidWorkflows.Lambdas.Photos.Contracts;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>What a photo may cost. It is counted from the file, before anything is decoded: the same photo is refused everywhere, on a busy machine as well.</summary>
internal static class PhotoBounds
{
    /// <summary>50 million.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>No camera's panorama has a longer side.</summary>
    public const int MaxSide = 30_000;

    /// <summary>Cameras and editors write about ten.</summary>
    public const int MaxScans = 100;

    /// <summary>As much as 20 scans over a photo of the largest size: some seconds.</summary>
    public const long MaxDecodedPixels = 20 * MaxPixels;

    /// <exception cref="PhotoDoesNotMeetRequirementError">The photo costs more than is spent on one; the message says what of it is too much.</exception>
    public static void Check(int width, int height, int scans)
    {
        var pixels = (long)width * height;
        Require(pixels <= MaxPixels, $"The photo has {width} x {height} pixels; no more than {MaxPixels / 1_000_000} megapixels are supported.");
        Require(Math.Max(width, height) <= MaxSide, $"The photo has {width} x {height} pixels; no side may have more than {MaxSide}.");
        Require(scans <= MaxScans, $"The photo has {scans} scans; no more than {MaxScans} are supported.");
        Require(pixels * scans <= MaxDecodedPixels, $"The photo has {scans} scans of {width} x {height} pixels; no more than {MaxDecodedPixels / 1_000_000} megapixels in all scans are supported.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new PhotoDoesNotMeetRequirementError(otherwise);
        }
    }
}
