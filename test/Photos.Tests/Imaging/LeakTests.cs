using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Drawing;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

[Collection(MemoryCollection.Name)]
public sealed class LeakTests
{
    private const int Photos = 200;
    private const int Rounds = 3;

    /// <summary>The runtime uses the same heap, for code that it compiles and the like. One forgotten thumbnail a photo would come to three times as much.</summary>
    private const long RuntimesShare = 2 * 1024 * 1024;

    private readonly VipsThumbnailer _thumbnailer = new();

    [Fact]
    public void Thumbnails_leave_nothing_behind()
    {
        // They fit as they are: most of the work goes into the bytes that must not stay.
        byte[] jpeg = Exif.InJpeg(JpegFile.Of(300, 200, Noise), Exif.Of(6));
        byte[] png = PngFile.Of(160, 120, Noise);
        Assert.InRange(_thumbnailer.Shrink(jpeg, ThumbnailSize.Default).Content.Length, 3 * RuntimesShare / Photos, int.MaxValue);
        AssertNothingStays(() =>
        {
            _thumbnailer.Shrink(jpeg, ThumbnailSize.Default);
            _thumbnailer.Shrink(png, ThumbnailSize.Default);
        });
    }

    [Fact]
    public void Refused_photos_leave_nothing_behind()
    {
        byte[] jpeg = JpegFile.Of(300, 200, Noise)[..20_000];
        byte[] png = PngFile.Of(160, 120, Noise)[..20_000];
        byte[] large = PngFile.OfHeader(10_000, 5_001);
        AssertNothingStays(() =>
        {
            foreach (byte[] photo in new[] { jpeg, png, large })
            {
                Assert.Throws<PhotoDoesNotMeetRequirementError>(() => _thumbnailer.Shrink(photo, ThumbnailSize.Default));
            }
        });
    }

    private static void AssertNothingStays(Action work)
    {
        // Caches and tables that libvips fills once are none of its leaks.
        for (int i = 0; i < 20; i++)
        {
            work();
        }

        // What the runtime takes, it takes once; a leak shows in every round.
        long growth = long.MaxValue;
        for (int round = 0; round < Rounds && growth >= RuntimesShare; round++)
        {
            long before = OnceFreed();
            for (int i = 0; i < Photos; i++)
            {
                work();
            }

            growth = OnceFreed() - before;
        }

        Assert.True(growth < RuntimesShare, $"The heap grew by {growth} bytes in {Photos} photos, {Rounds} times over.");
    }

    /// <summary>The size of the heap when libvips holds nothing: its own threads free their last buffers a moment after the result is there.</summary>
    private static long OnceFreed()
    {
        var memory = NativeMemory.Measure();
        SpinWait.SpinUntil(() => (memory = NativeMemory.Measure()) is { PixelBuffers: 0, PixelBytes: 0 }, TimeSpan.FromSeconds(10));
        Assert.Equal((0, 0L), (memory.PixelBuffers, memory.PixelBytes));
        return (long)memory.HeapBytes;
    }

    private static Rgb Noise(int x, int y) => new((byte)(x * 7 * y), (byte)((x ^ y) * 13), (byte)(x * x + y * 31));
}
