using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Drawing;
using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>A photo that is upright and in a screen's colours takes a shorter way than others: to the same picture.</summary>
[Collection(VipsCollection.Name)]
public sealed class ReductionTests
{
    [Theory]
    [InlineData(2800, 400)]
    [InlineData(1200, 800)]
    [InlineData(301, 300)]
    [InlineData(120, 80)]
    public void A_photo_that_only_has_to_be_smaller_looks_like_libvips_own_thumbnail_of_it(int width, int height)
    {
        byte[] photo = JpegFile.Of(width, height, (x, y) => new Rgb((byte)(x * 7), (byte)((x ^ y) * 3), (byte)(x + (y * 5))));

        byte[] thumbnail = new VipsThumbnailer().Shrink(photo, ThumbnailSize.Default).Content;

        Assert.Equal(LibVipsOwnThumbnail(photo, width, height), thumbnail);
    }

    private static byte[] LibVipsOwnThumbnail(byte[] photo, int width, int height)
    {
        var plan = ShrinkPlan.For((width, height), ThumbnailSize.Default);
        var format = PictureFormat.Of(photo)!;
        using var loaded = format.Load(photo, plan.WhileDecoding);
        using var thumbnail = loaded.ThumbnailImage(plan.Width, height: plan.Height, size: Enums.Size.Force);
        return format.Save(thumbnail);
    }
}
