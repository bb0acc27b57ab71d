using AsteroidWorkflows.Lambdas.Photos.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;
using AsteroidWorkflows.Photos.Tests.Drawing;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

/// <summary>A photo that is upright and in a screen's colours takes a shorter way than others: to the same picture.</summary>
[Collection(VipsCollection.Name)]
public sealed class ReductionTests
{
    [VipsTheory]
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
        using var pinned = new ReadOnlyMemory<byte>(photo).Pin();
        using var load = new Operation(format.Loader);
        load.Set("buffer", pinned, photo.Length);
        load.Set(format.LoaderOptions(plan.WhileDecoding));
        load.Run();
        using var loaded = load.Image("out");
        using var make = new Operation("thumbnail_image");
        make.Set("in", loaded);
        make.Set($"width={plan.Width},height={plan.Height},size=force");
        make.Run();
        using var thumbnail = make.Image("out");
        using var save = new Operation(format.Saver);
        save.Set("in", thumbnail);
        save.Set($"{format.SaverOptions},keep=none");
        save.Run();
        return save.Bytes("buffer");
    }
}
