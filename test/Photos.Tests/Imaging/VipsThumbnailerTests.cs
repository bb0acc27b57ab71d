using System.Text;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Drawing;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

[Collection(VipsCollection.Name)]
public sealed class VipsThumbnailerTests
{
    private readonly VipsThumbnailer _thumbnailer = new();

    [Theory]
    [InlineData(1200, 800, 300, 200)]
    [InlineData(800, 1200, 200, 300)]
    [InlineData(900, 900, 300, 300)]
    [InlineData(301, 300, 300, 299)]
    [InlineData(2800, 400, 300, 43)]
    [InlineData(3000, 2, 300, 1)]
    public void A_photo_keeps_its_proportions_and_fits_the_box(int width, int height, int newWidth, int newHeight)
    {
        foreach (byte[] photo in new[] { Jpeg(width, height), Png(width, height) })
        {
            var thumbnail = _thumbnailer.Shrink(photo, ThumbnailSize.Default);

            var pixels = Pixels.Of(thumbnail.Content);
            Assert.Equal((newWidth, newHeight), (pixels.Width, pixels.Height));
            Assert.Equal((newWidth, newHeight), (thumbnail.Width, thumbnail.Height));
        }
    }

    [Fact]
    public void The_box_can_be_set()
    {
        var thumbnail = _thumbnailer.Shrink(Jpeg(1200, 800), new ThumbnailSize(500, 100));

        Assert.Equal((150, 100), (thumbnail.Width, thumbnail.Height));
    }

    [Theory]
    [InlineData(120, 80)]
    [InlineData(300, 300)]
    [InlineData(1, 1)]
    public void A_photo_that_fits_is_not_enlarged(int width, int height)
    {
        Assert.Equal((width, height), SizeOf(_thumbnailer.Shrink(Jpeg(width, height), ThumbnailSize.Default)));
        Assert.Equal((width, height), SizeOf(_thumbnailer.Shrink(Png(width, height), ThumbnailSize.Default)));
    }

    [Fact]
    public void A_jpeg_stays_a_jpeg_and_a_png_a_png()
    {
        var jpeg = _thumbnailer.Shrink(Jpeg(600, 400), ThumbnailSize.Default);
        var png = _thumbnailer.Shrink(Png(600, 400), ThumbnailSize.Default);

        Assert.Equal("image/jpeg", jpeg.ContentType);
        Assert.Equal([0xFF, 0xD8, 0xFF], jpeg.Content[..3]);
        Assert.Equal("image/png", png.ContentType);
        Assert.Equal("PNG"u8, png.Content.AsSpan(1, 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_photo_comes_out_upright_however_the_camera_was_held(int orientation)
    {
        const int Width = 640;
        const int Height = 480;
        var held = Quarters.Held(orientation, Width, Height);
        byte[] exif = Exif.Of(orientation);
        byte[][] photos = [Exif.InJpeg(JpegFile.Of(Width, Height, held), exif), PngFile.Of(Width, Height, held, exif)];

        foreach (byte[] photo in photos)
        {
            AssertUpright(photo, new ThumbnailSize(300, 300), wide: 300, high: 225);

            // So small that a JPEG's decoder takes most of the way.
            AssertUpright(photo, new ThumbnailSize(60, 60), wide: 60, high: 45);
        }

        void AssertUpright(byte[] photo, ThumbnailSize size, int wide, int high)
        {
            var pixels = Pixels.Of(_thumbnailer.Shrink(photo, size).Content);
            Assert.Equal(orientation >= 5 ? (high, wide) : (wide, high), (pixels.Width, pixels.Height));
            Quarters.AssertUpright(pixels);
        }
    }

    [Fact]
    public void Where_the_photo_was_taken_does_not_come_along()
    {
        byte[] jpeg = Exif.InJpeg(Jpeg(120, 80), Exif.Of(6));
        byte[] png = PngFile.Of(120, 80, Quarters.Of(120, 80), Exif.Of(6));

        foreach (byte[] photo in new[] { jpeg, png })
        {
            Assert.Contains(Exif.Place, Text(photo), StringComparison.Ordinal);
            string thumbnail = Text(_thumbnailer.Shrink(photo, ThumbnailSize.Default).Content);
            Assert.DoesNotContain(Exif.Place, thumbnail, StringComparison.Ordinal);
            Assert.DoesNotContain("exif", thumbnail, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Transparency_stays()
    {
        byte[] photo = PngFile.Of(600, 600, (x, _) => x < 300 ? new Rgb(200, 0, 0, 0) : new Rgb(0, 0, 200));

        var pixels = Pixels.Of(_thumbnailer.Shrink(photo, ThumbnailSize.Default).Content);

        Assert.Equal(0, pixels[50, 150].Alpha);
        Assert.True(pixels[250, 150].IsLike(new Rgb(0, 0, 200)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_photo_in_print_colours_looks_the_same_on_a_screen(bool withProfile)
    {
        // Colours that ink can show.
        Rgb left = new(180, 120, 90);
        Rgb right = new(90, 110, 140);
        byte[] photo = JpegFile.InPrintColours(600, 400, (x, _) => x < 300 ? left : right, withProfile);
        Assert.Equal(4, Pixels.Of(photo).Channels);

        var pixels = Pixels.Of(_thumbnailer.Shrink(photo, ThumbnailSize.Default).Content);

        Assert.Equal(3, pixels.Channels);
        Assert.True(left.IsLike(pixels[75, 100]), $"{pixels[75, 100]}");
        Assert.True(right.IsLike(pixels[225, 100]), $"{pixels[225, 100]}");
    }

    [Fact]
    public void A_photo_in_wide_colours_looks_the_same_without_its_profile()
    {
        Rgb red = new(250, 20, 20);
        byte[] photo = JpegFile.InWideColours(600, 400, (_, _) => red);
        Assert.False(red.IsLike(Pixels.Of(photo)[300, 200], tolerance: 12));
        Assert.Contains("ICC_PROFILE", Text(photo), StringComparison.Ordinal);

        var thumbnail = _thumbnailer.Shrink(photo, ThumbnailSize.Default);

        Assert.True(red.IsLike(Pixels.Of(thumbnail.Content)[150, 100], tolerance: 6));
        Assert.DoesNotContain("ICC_PROFILE", Text(thumbnail.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_progressive_jpeg_is_read_as_well()
    {
        byte[] photo = JpegFile.Of(640, 480, Quarters.Of(640, 480), isProgressive: true);

        Quarters.AssertUpright(Pixels.Of(_thumbnailer.Shrink(photo, ThumbnailSize.Default).Content));
    }

    [Fact]
    public void The_same_photo_gives_the_same_bytes()
    {
        byte[] photo = Jpeg(640, 480);

        Assert.Equal(_thumbnailer.Shrink(photo, ThumbnailSize.Default).Content, _thumbnailer.Shrink(photo, ThumbnailSize.Default).Content);
    }

    [Fact]
    public void Several_photos_can_be_shrunk_at_once()
    {
        byte[] photo = Jpeg(640, 480);
        byte[] expected = _thumbnailer.Shrink(photo, ThumbnailSize.Default).Content;
        byte[][] actual = new byte[16][];

        Parallel.For(0, actual.Length, i => actual[i] = _thumbnailer.Shrink(photo, ThumbnailSize.Default).Content);

        Assert.All(actual, content => Assert.Equal(expected, content));
    }

    private static byte[] Jpeg(int width, int height) => JpegFile.Of(width, height, Quarters.Of(width, height));

    private static byte[] Png(int width, int height) => PngFile.Of(width, height, Quarters.Of(width, height));

    private static (int Width, int Height) SizeOf(Picture picture) => (picture.Width, picture.Height);

    private static string Text(byte[] file) => Encoding.Latin1.GetString(file);
}
