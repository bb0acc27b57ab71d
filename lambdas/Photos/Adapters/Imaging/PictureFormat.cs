using NetVips;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>A format that photos come in, and how libvips reads and writes it.</summary>
internal sealed class PictureFormat
{
    // Pixels are read from top to bottom, once. A file that is cut short or cannot be decoded is refused; what decoders only warn of, every viewer shows: an odd
    // profile, stray bytes between segments.
    private const Enums.Access TopDown = Enums.Access.Sequential;
    private const Enums.FailOn Damage = Enums.FailOn.Error;

    private static readonly PictureFormat[] All =
    [
        new()
        {
            ContentType = "image/jpeg",
            Signature = [0xFF, 0xD8, 0xFF],
            Load = (file, shrink) => Image.JpegloadBuffer(file, shrink: shrink, access: TopDown, failOn: Damage),
            Save = image => image.JpegsaveBuffer(q: 80, optimizeCoding: true, keep: Enums.ForeignKeep.None),
            Scans = file => JpegScans.Count(file),
        },
        new()
        {
            ContentType = "image/png",
            Signature = [0x89, .. "PNG\r\n\x1A\n"u8],
            // Its decoder can't shrink.
            Load = (file, _) => Image.PngloadBuffer(file, access: TopDown, failOn: Damage),
            Save = image => image.PngsaveBuffer(compression: 6, keep: Enums.ForeignKeep.None),
            Scans = _ => 1,
        },
    ];

    private PictureFormat()
    {
    }

    public required string ContentType { get; init; }

    /// <summary>Reads a file's header; its pixels are decoded only when something asks for them, by so much smaller where the decoder can do that.</summary>
    public required Func<byte[], int, Image> Load { get; init; }

    public required Func<Image, byte[]> Save { get; init; }

    /// <summary>How many times a decoder goes over all the pixels.</summary>
    public required Func<byte[], int> Scans { get; init; }

    private byte[] Signature { get; init; } = [];

    /// <summary>The format that a file's first bytes tell of; its name and declared type count for nothing.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> file)
    {
        foreach (var format in All)
        {
            if (file.StartsWith(format.Signature))
            {
                return format;
            }
        }

        return null;
    }
}
