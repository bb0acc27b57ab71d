using System.Buffers.Binary;
using System.Text;

namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>The metadata that a camera writes: how it was held, and where.</summary>
internal static class Exif
{
    /// <summary>A text in the location data, to be looked for in files that must not hold it.</summary>
    public const string Place = "the rider's home street";

    private const int FirstDirectory = 8;
    private const int LocationDirectory = FirstDirectory + 2 + (2 * 12) + 4;
    private const int PlaceText = LocationDirectory + 2 + 12 + 4;

    /// <summary>A TIFF block with an orientation (1 to 8) and a location.</summary>
    public static byte[] Of(int orientation)
    {
        byte[] place = Encoding.ASCII.GetBytes(Place);
        byte[] block = new byte[PlaceText + place.Length];
        "II*\0"u8.CopyTo(block);
        Write32(block, 4, FirstDirectory);

        Write16(block, FirstDirectory, 2);
        Entry(block, FirstDirectory + 2, tag: 0x0112, type: 3, count: 1, value: orientation);
        Entry(block, FirstDirectory + 14, tag: 0x8825, type: 4, count: 1, value: LocationDirectory);

        Write16(block, LocationDirectory, 1);
        Entry(block, LocationDirectory + 2, tag: 0x001C, type: 7, count: place.Length, value: PlaceText);
        place.CopyTo(block, PlaceText);
        return block;
    }

    /// <summary>Puts a TIFF block into a JPEG, where cameras put it: right behind the file's first marker.</summary>
    public static byte[] InJpeg(byte[] jpeg, byte[] block)
    {
        byte[] body = [.. "Exif\0\0"u8, .. block];
        byte[] segment = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(segment, 0xFFE1);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(body.Length + 2));
        return [.. jpeg[..2], .. segment, .. body, .. jpeg[2..]];
    }

    private static void Entry(byte[] block, int at, int tag, int type, int count, int value)
    {
        Write16(block, at, tag);
        Write16(block, at + 2, type);
        Write32(block, at + 4, count);
        Write32(block, at + 8, value);
    }

    private static void Write16(byte[] block, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(at), (ushort)value);

    private static void Write32(byte[] block, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(at), value);
}
