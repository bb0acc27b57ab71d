namespace AsteroidWorkflows.Lambdas.Photos.Imaging;

/// <summary>A format that photos come in, with libvips' names for reading and writing it.</summary>
internal sealed class PictureFormat
{
    private static readonly PictureFormat[] All =
    [
        new()
        {
            ContentType = "image/jpeg",
            Signature = [0xFF, 0xD8, 0xFF],
            Loader = "jpegload_buffer",
            ShrinksWhileDecoding = true,
            Saver = "jpegsave_buffer",
            SaverOptions = "Q=80,optimize-coding=true",
        },
        new()
        {
            ContentType = "image/png",
            Signature = [0x89, .. "PNG\r\n\x1A\n"u8],
            Loader = "pngload_buffer",
            Saver = "pngsave_buffer",
            SaverOptions = "compression=6",
        },
    ];

    private PictureFormat()
    {
    }

    public required string ContentType { get; init; }

    public required string Loader { get; init; }

    public required string Saver { get; init; }

    public required string SaverOptions { get; init; }

    /// <summary>Whether the decoder can shrink while it decodes.</summary>
    private bool ShrinksWhileDecoding { get; init; }

    private byte[] Signature { get; init; } = [];

    /// <summary>
    /// How to read the pixels: from top to bottom, once. A file that is cut short or cannot be decoded is refused; what decoders only
    /// warn of, every viewer shows: an odd profile, stray bytes between segments.
    /// </summary>
    public string LoaderOptions(int shrink) => $"access=sequential,fail-on=error{(ShrinksWhileDecoding ? $",shrink={shrink}" : string.Empty)}";

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
