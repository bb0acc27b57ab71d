using System.Buffers.Binary;

namespace AsteroidWorkflows.Lambdas.Photos.Adapters.Imaging;

/// <summary>Counts a JPEG's scans. A progressive one is decoded scan by scan, each over the whole picture, and a small file can hold thousands of them.</summary>
internal static class JpegScans
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>The scans up to the picture's end; those of a file that is cut short, up to there.</summary>
    public static int Count(ReadOnlySpan<byte> file)
    {
        var scans = 0;
        while (TryReadMarker(ref file, out var marker) && marker != EndOfImage)
        {
            if (marker == StartOfScan)
            {
                scans++;
            }

            if (HasContent(marker) && !TrySkipContent(ref file))
            {
                break;
            }
        }

        return scans;
    }

    // In a scan's own data, a byte FF is followed by 00 or by a restart's number: neither is a marker with content.
    private static bool TryReadMarker(ref ReadOnlySpan<byte> file, out byte marker)
    {
        marker = 0;
        var start = file.IndexOf((byte)0xFF);
        var at = start < 0 ? -1 : file[start..].IndexOfAnyExcept((byte)0xFF);
        if (at < 0)
        {
            return false;
        }

        marker = file[start + at];
        file = file[(start + at + 1)..];
        return true;
    }

    private static bool HasContent(byte marker) => marker is not (0x00 or 0x01 or (>= 0xD0 and <= 0xD8));

    private static bool TrySkipContent(ref ReadOnlySpan<byte> file)
    {
        if (file.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(file) is var length && (length < 2 || length > file.Length))
        {
            return false;
        }

        file = file[length..];
        return true;
    }
}
