using System.Buffers.Binary;
using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Lambdas.Photos.Contracts;
using AsteroidWorkflows.Lambdas.Photos.Ports;
using AsteroidWorkflows.Photos.Tests.Drawing;
using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

[Collection(VipsCollection.Name)]
public sealed class RefusedPhotoTests
{
    private const string Broken = "The photo is broken: it cannot be decoded to its end.";
    private readonly VipsThumbnailer _thumbnailer = new();

    public static TheoryData<byte[]> OtherFiles => new()
    {
        Array.Empty<byte>(),
        new byte[] { 0xFF, 0xD8 },
        "GIF89a\x01\x00\x01\x00"u8.ToArray(),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"u8.ToArray(),
        "%PDF-1.7"u8.ToArray(),
        "RIFF\x1A\x00\x00\x00WEBPVP8L"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void A_file_that_is_no_jpeg_or_png_is_refused(byte[] file)
    {
        Assert.Equal("Unsupported image file format. Only JPEG or PNG is supported", Refusal(file));
    }

    [Fact]
    public void A_decoder_for_another_format_is_out_of_reach()
    {
        byte[] gif = "GIF89a\x01\x00\x01\x00"u8.ToArray();
        _thumbnailer.Shrink(Png(), ThumbnailSize.Default);

        var error = Assert.Throws<VipsException>(() => Image.GifloadBuffer(gif));

        Assert.Contains("blocked", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void A_photo_that_was_cut_short_is_refused(double share)
    {
        foreach (byte[] photo in new[] { Jpeg(), Png() })
        {
            Assert.Equal(Broken, Refusal(photo[..(int)(photo.Length * share)]));
        }
    }

    [Fact]
    public void A_png_whose_pixels_do_not_match_their_checksum_is_refused()
    {
        byte[] photo = Png();
        photo[photo.Length / 2] ^= 0xFF;

        Assert.Equal(Broken, Refusal(photo));
    }

    [Fact]
    public void More_than_fifty_megapixels_are_refused_by_the_header_alone()
    {
        // There is no pixel to decode in it: what is said of the pixels comes from the header.
        Assert.Equal(
            "The photo has 10000 x 5001 pixels; no more than 50 megapixels are supported.",
            Refusal(PngFile.OfHeader(10_000, 5_001)));
        Assert.Equal(
            "The photo has 65000 x 60000 pixels; no more than 50 megapixels are supported.",
            Refusal(JpegOfSize(65_000, 60_000)));
    }

    [Fact]
    public void A_side_that_no_camera_makes_is_refused_by_the_header_alone()
    {
        Assert.Equal("The photo has 1 x 40000000 pixels; no side may have more than 30000.", Refusal(PngFile.OfHeader(1, 40_000_000)));
        Assert.Equal("The photo has 30001 x 2 pixels; no side may have more than 30000.", Refusal(JpegOfSize(30_001, 2)));
    }

    [Fact]
    public void A_photo_of_thousands_of_scans_is_refused_before_any_is_decoded()
    {
        Assert.Equal("The photo has 5001 scans; no more than 100 are supported.", Refusal(JpegFile.WithScans(Jpeg(), 5_000)));
    }

    [Fact]
    public void Fewer_scans_are_too_many_for_a_large_photo()
    {
        Assert.Equal(
            "The photo has 21 scans of 8000 x 6250 pixels; no more than 1000 megapixels in all scans are supported.",
            Refusal(JpegFile.WithScans(JpegOfSize(8_000, 6_250), 20)));
    }

    [Fact]
    public void Fifty_megapixels_are_not_too_many()
    {
        Assert.Equal(Broken, Refusal(PngFile.OfHeader(10_000, 5_000)));
    }

    [Fact]
    public void The_reason_that_libvips_gives_is_kept()
    {
        var error = Assert.Throws<PhotoDoesNotMeetRequirementError>(() => _thumbnailer.Shrink(Jpeg().AsMemory(0, 300), ThumbnailSize.Default));

        Assert.IsType<VipsException>(error.InnerException);
        Assert.NotEmpty(error.InnerException.Message);
    }

    [Fact]
    public void No_damage_to_a_photo_does_worse_than_having_it_refused()
    {
        var random = new Random(20_260_401);
        int refused = 0;
        foreach (byte[] whole in new[] { Jpeg(), Png() })
        {
            for (int i = 0; i < 100; i++)
            {
                byte[] photo = [.. whole];
                for (int damage = random.Next(1, 12); damage > 0; damage--)
                {
                    photo[random.Next(photo.Length)] = (byte)random.Next(256);
                }

                try
                {
                    var thumbnail = _thumbnailer.Shrink(photo, ThumbnailSize.Default);
                    Assert.InRange(thumbnail.Width, 1, 300);
                    Assert.InRange(thumbnail.Height, 1, 300);
                }
                catch (PhotoDoesNotMeetRequirementError)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, 100, 199);
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(300, -1)]
    [InlineData(10_001, 300)]
    public void A_box_without_room_or_of_absurd_size_is_refused(int width, int height)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ThumbnailSize(width, height));

        Assert.Contains("between 1 and 10000 pixels", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Jpeg() => JpegFile.Of(160, 120, Quarters.Of(160, 120));

    private static byte[] Png() => PngFile.Of(160, 120, (x, y) => new Rgb((byte)(x * y), (byte)(x ^ y), (byte)(x + y)));

    /// <summary>A small JPEG whose header claims another size.</summary>
    private static byte[] JpegOfSize(int width, int height)
    {
        byte[] photo = Jpeg();
        int frame = photo.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(photo.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(photo.AsSpan(frame + 7), (ushort)width);
        return photo;
    }

    private string Refusal(byte[] photo) =>
        Assert.Throws<PhotoDoesNotMeetRequirementError>(() => _thumbnailer.Shrink(photo, ThumbnailSize.Default)).Message;
}
