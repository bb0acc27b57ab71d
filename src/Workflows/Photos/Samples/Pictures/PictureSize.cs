using System.Buffers.Binary;

namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>Reads how large a PNG or JPEG picture is, out of its header.</summary>
internal static class PictureSize
{
    public static (int Width, int Height) Of(ReadOnlySpan<byte> file)
    {
        if (file[0] == 0x89)
        {
            return (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        }

        var at = 2;
        while (file[at + 1] is not (0xC0 or 0xC1 or 0xC2))
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
    }
}
