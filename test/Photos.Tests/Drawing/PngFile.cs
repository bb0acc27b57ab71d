using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>Writes PNG files, the impossible ones included.</summary>
internal static class PngFile
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\x1A\n"u8];

    /// <summary>A picture of 8-bit colours with transparency.</summary>
    public static byte[] Of(int width, int height, Func<int, int, Rgb> colourAt, byte[]? exif = null)
    {
        byte[] rows = new byte[height * (1 + (width * 4))];
        int at = 0;
        for (int y = 0; y < height; y++)
        {
            at++; // Each row begins with its filter: 0, none.
            for (int x = 0; x < width; x++)
            {
                var (red, green, blue, alpha) = colourAt(x, y);
                rows[at++] = red;
                rows[at++] = green;
                rows[at++] = blue;
                rows[at++] = alpha;
            }
        }

        return [.. Signature, .. Header(width, height), .. exif is null ? [] : Chunk("eXIf", exif), .. Chunk("IDAT", Deflated(rows)), .. Chunk("IEND", [])];
    }

    /// <summary>A file that says how large it is, and has hardly a pixel.</summary>
    public static byte[] OfHeader(int width, int height) =>
        [.. Signature, .. Header(width, height), .. Chunk("IDAT", Deflated([0])), .. Chunk("IEND", [])];

    private static byte[] Header(int width, int height)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits a channel
        header[9] = 6; // red, green, blue, alpha
        return Chunk("IHDR", header);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        byte[] chunk = new byte[4 + body.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), Crc(body));
        return chunk;
    }

    private static byte[] Deflated(byte[] data)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Fastest))
        {
            zlib.Write(data);
        }

        return deflated.ToArray();
    }

    private static uint Crc(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
