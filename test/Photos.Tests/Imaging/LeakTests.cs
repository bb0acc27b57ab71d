using AsteroidWorkflows.Lambdas.Photos;
using AsteroidWorkflows.Lambdas.Photos.Imaging;
using AsteroidWorkflows.Photos.Tests.Drawing;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

[Collection(VipsCollection.Name)]
public sealed class LeakTests
{
    private const int Photos = 200;
    private readonly VipsThumbnailer _thumbnailer = new();

    [VipsFact]
    public void Thumbnails_leave_nothing_behind()
    {
        var size = new ThumbnailSize(120, 120);
        byte[] jpeg = Exif.InJpeg(JpegFile.Of(320, 240, Noise), Exif.Of(6));
        byte[] png = PngFile.Of(240, 240, Noise);
        AssertNothingStays(smallestLeak: _thumbnailer.Shrink(jpeg, size).Content.Length, () =>
        {
            _thumbnailer.Shrink(jpeg, size);
            _thumbnailer.Shrink(png, size);
        });
    }

    [VipsFact]
    public void Refused_photos_leave_nothing_behind()
    {
        byte[] jpeg = JpegFile.Of(320, 240, Noise)[..20_000];
        byte[] png = PngFile.Of(240, 240, Noise)[..20_000];
        byte[] large = PngFile.OfHeader(10_000, 5_001);
        AssertNothingStays(smallestLeak: 20_000, () =>
        {
            foreach (byte[] photo in new[] { jpeg, png, large })
            {
                Assert.Throws<PhotoDoesNotMeetRequirementError>(() => _thumbnailer.Shrink(photo, ThumbnailSize.Default));
            }
        });
    }

    private static void AssertNothingStays(int smallestLeak, Action work)
    {
        // Caches and tables that libvips fills once are none of its leaks.
        for (int i = 0; i < 20; i++)
        {
            work();
        }

        var before = NativeMemory.Measure();
        for (int i = 0; i < Photos; i++)
        {
            work();
        }

        var after = NativeMemory.Measure();
        Assert.Equal(before.PixelBuffers, after.PixelBuffers);
        Assert.Equal(before.PixelBytes, after.PixelBytes);
        Assert.Equal(before.Objects, after.Objects);

        // The runtime itself uses the heap, too: a fifth of what one forgotten buffer a photo would come to is allowed to it.
        long growth = (long)after.HeapBytes - (long)before.HeapBytes;
        Assert.True(growth < (long)smallestLeak * Photos / 5, $"The heap grew by {growth} bytes in {Photos} photos of {smallestLeak} bytes.");
    }

    private static Rgb Noise(int x, int y) => new((byte)(x * 7 * y), (byte)((x ^ y) * 13), (byte)(x * x + y * 31));
}
