using AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;
using AsteroidWorkflows.Photos.Tests.Drawing;
using NetVips;

namespace AsteroidWorkflows.Photos.Tests.Imaging;

[Collection(VipsCollection.Name)]
public sealed class JpegScansTests
{
    [Fact]
    public void A_plain_photo_has_one() => Assert.Equal(1, JpegScans.Count(Photo()));

    [Fact]
    public void A_progressive_one_has_those_that_its_encoder_wrote()
    {
        using var picture = Image.Black(64, 48, bands: 3).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        var progressive = picture.JpegsaveBuffer(interlace: true);

        // Two for each refinement and colour; the standard script has ten.
        Assert.InRange(JpegScans.Count(progressive), 3, PhotoBounds.MaxScans);
    }

    [Fact]
    public void Every_one_is_counted() => Assert.Equal(301, JpegScans.Count(JpegFile.WithScans(Photo(), 300)));

    [Fact]
    public void What_looks_like_one_within_a_segment_is_none()
    {
        byte[] comment = [0xFF, 0xFE, 0x00, 0x06, 0xFF, 0xDA, 0x00, 0x02];
        byte[] photo = Photo();

        Assert.Equal(1, JpegScans.Count([.. photo[..2], .. comment, .. photo[2..]]));
    }

    [Fact]
    public void What_follows_the_end_is_none_of_its() => Assert.Equal(1, JpegScans.Count([.. Photo(), .. Photo()]));

    [Fact]
    public void Any_bytes_can_be_counted()
    {
        var random = new Random(20_260_501);
        for (var i = 0; i < 2_000; i++)
        {
            byte[] file = [.. Photo()[..300]];
            for (var damage = random.Next(1, 30); damage > 0; damage--)
            {
                file[random.Next(file.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            Assert.InRange(JpegScans.Count(file.AsSpan(0, random.Next(file.Length))), 0, file.Length / 2);
        }
    }

    private static byte[] Photo() => JpegFile.Of(64, 48, Quarters.Of(64, 48));
}
