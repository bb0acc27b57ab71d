using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>Writes PNG files of 8-bit colours, with a text and with the orientation that a camera would note.</summary>
internal static class PngWriter
{
    public static byte[] Write(int width, int height, Func<int, int, Rgb> colourAt, string keyword, string text, int orientation)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        Chunk(file, "IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]);
        if (orientation != 1)
        {
            Chunk(file, "eXIf", Exif.OfOrientation(orientation));
        }

        Chunk(file, "tEXt", Encoding.Latin1.GetBytes($"{keyword}\0{text}"));
        Chunk(file, "IDAT", Deflated(Rows(width, height, colourAt)));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(int width, int height, Func<int, int, Rgb> colourAt)
    {
        var rows = new byte[height * (1 + (width * 3))];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            rows[at++] = 0; // each row begins with its filter: none
            for (var x = 0; x < width; x++)
            {
                (rows[at], rows[at + 1], rows[at + 2]) = colourAt(x, y);
                at += 3;
            }
        }

        return rows;
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

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(BigEndian(data.Length));
        file.Write(body);
        file.Write(BigEndian(unchecked((int)Crc(body))));
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(start =>
    {
        var value = (uint)start;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
        }

        return value;
    })];
}
