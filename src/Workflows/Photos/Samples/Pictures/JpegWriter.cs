using System.Buffers.Binary;
using System.Text;

namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>
/// Writes JPEG files as cameras do: with the orientation in EXIF data, and with a comment. Baseline, without subsampling; all codes of a table are of one
/// length, which wastes some bytes and spares the tables.
/// </summary>
internal static class JpegWriter
{
    private const int Side = 8;
    private const int Quantum = 6;
    private const int CodeBitsOfDc = 4;
    private const int CodeBitsOfAc = 8;
    private const byte EndOfBlock = 0x00;
    private const byte SixteenZeros = 0xF0;
    private static readonly byte[] DcSymbols = [.. Enumerable.Range(0, 12).Select(size => (byte)size)];
    private static readonly byte[] AcSymbols =
        [EndOfBlock, SixteenZeros, .. Enumerable.Range(0, 16).SelectMany(zeros => Enumerable.Range(1, 10).Select(size => (byte)((zeros << 4) | size)))];

    /// <summary>The places of a block from low to high frequencies: along its diagonals, there and back.</summary>
    private static readonly int[] ZigZag =
    [
        .. Enumerable.Range(0, Side * Side).OrderBy(i => (i / Side) + (i % Side)).ThenBy(i => ((i / Side) + (i % Side)) % 2 == 0 ? i % Side : i / Side),
    ];

    private static readonly double[] Cosines =
    [
        .. Enumerable.Range(0, Side * Side).Select(i => Math.Cos(((2 * (i % Side)) + 1) * (i / Side) * Math.PI / 16) * (i / Side == 0 ? Math.Sqrt(0.125) : 0.5)),
    ];

    public static byte[] Write(int width, int height, Func<int, int, Rgb> colourAt, string comment, int orientation)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        if (orientation != 1)
        {
            Segment(file, 0xE1, [.. "Exif\0\0"u8, .. Exif.OfOrientation(orientation)]);
        }

        Segment(file, 0xFE, Encoding.UTF8.GetBytes(comment));
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)Quantum, Side * Side)]);
        Segment(file, 0xC0, [8, .. BigEndian(height), .. BigEndian(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
        Segment(file, 0xC4, [0x00, .. Lengths(CodeBitsOfDc, DcSymbols.Length), .. DcSymbols]);
        Segment(file, 0xC4, [0x10, .. Lengths(CodeBitsOfAc, AcSymbols.Length), .. AcSymbols]);
        Segment(file, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        Scan(new JpegBits(file), width, height, colourAt);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void Scan(JpegBits bits, int width, int height, Func<int, int, Rgb> colourAt)
    {
        var samples = new double[3][];
        for (var channel = 0; channel < 3; channel++)
        {
            samples[channel] = new double[Side * Side];
        }

        var before = new int[3];
        for (var top = 0; top < height; top += Side)
        {
            for (var left = 0; left < width; left += Side)
            {
                for (var i = 0; i < Side * Side; i++)
                {
                    var (r, g, b) = colourAt(Math.Min(left + (i % Side), width - 1), Math.Min(top + (i / Side), height - 1));
                    samples[0][i] = (0.299 * r) + (0.587 * g) + (0.114 * b) - 128;
                    samples[1][i] = (-0.168736 * r) - (0.331264 * g) + (0.5 * b);
                    samples[2][i] = (0.5 * r) - (0.418688 * g) - (0.081312 * b);
                }

                for (var channel = 0; channel < 3; channel++)
                {
                    before[channel] = Block(bits, Frequencies(samples[channel]), before[channel]);
                }
            }
        }

        bits.Flush();
    }

    private static int Block(JpegBits bits, int[] frequencies, int before)
    {
        var (first, zeros) = (frequencies[0], 0);
        Value(bits, first - before, size => (size, CodeBitsOfDc));
        foreach (var place in ZigZag.AsSpan(1))
        {
            if (frequencies[place] == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16)
            {
                bits.Write(Array.IndexOf(AcSymbols, SixteenZeros), CodeBitsOfAc);
            }

            var run = zeros;
            Value(bits, frequencies[place], size => (Array.IndexOf(AcSymbols, (byte)((run << 4) | size)), CodeBitsOfAc));
            zeros = 0;
        }

        if (zeros > 0)
        {
            bits.Write(Array.IndexOf(AcSymbols, EndOfBlock), CodeBitsOfAc);
        }

        return first;
    }

    // The code says how many bits follow; a negative number is written one less, so that its first bit is 0.
    private static void Value(JpegBits bits, int value, Func<int, (int Code, int Bits)> codeOf)
    {
        var size = value == 0 ? 0 : int.Log2(Math.Abs(value)) + 1;
        var (code, length) = codeOf(size);
        bits.Write(code, length);
        bits.Write(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    private static int[] Frequencies(double[] samples)
    {
        var (rows, frequencies) = (new double[Side * Side], new int[Side * Side]);
        for (var i = 0; i < Side * Side; i++)
        {
            var (y, u) = (i / Side, i % Side);
            for (var x = 0; x < Side; x++)
            {
                rows[i] += samples[(y * Side) + x] * Cosines[(u * Side) + x];
            }
        }

        for (var i = 0; i < Side * Side; i++)
        {
            var (v, u, sum) = (i / Side, i % Side, 0.0);
            for (var y = 0; y < Side; y++)
            {
                sum += rows[(y * Side) + u] * Cosines[(v * Side) + y];
            }

            frequencies[i] = (int)Math.Round(sum / Quantum);
        }

        return frequencies;
    }

    private static byte[] Lengths(int bits, int count)
    {
        var lengths = new byte[16];
        lengths[bits - 1] = (byte)count;
        return lengths;
    }

    private static void Segment(MemoryStream file, byte marker, byte[] content) => file.Write([0xFF, marker, .. BigEndian(content.Length + 2), .. content]);

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, checked((ushort)value));
        return bytes;
    }
}
