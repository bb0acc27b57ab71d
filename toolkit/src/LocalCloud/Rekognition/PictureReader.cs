using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>Reads who is in a picture out of the file: a PNG's text chunk, a JPEG's comment.</summary>
public static class PictureReader
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1A\n"u8];

    /// <summary>Whether the bytes are those of a PNG or JPEG file.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> file) => file.StartsWith(Png) || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <summary>
    /// Who is in it. A picture that says nothing of itself is taken for one face without sunglasses, the same only as its own copy.
    /// </summary>
    public static PictureFaces Read(byte[] file) => (file.AsSpan().StartsWith(Png) ? OfPng(file) : OfJpeg(file))
        ?? new PictureFaces([new PictureFace(Convert.ToHexStringLower(SHA256.HashData(file)), false, false, 0.25, 0.25, 0.5, 0.5)]);

    private static PictureFaces? OfPng(ReadOnlySpan<byte> file)
    {
        var text = Encoding.ASCII.GetBytes(PictureFaces.Keyword + "\0");
        for (var at = Png.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || at + 12 + length > file.Length)
            {
                return null;
            }

            var data = file.Slice(at + 8, length);
            if (file.Slice(at + 4, 4).SequenceEqual("tEXt"u8) && data.StartsWith(text))
            {
                return PictureFaces.Parse(Encoding.Latin1.GetString(data[text.Length..]));
            }

            at += 12 + length;
        }

        return null;
    }

    private static PictureFaces? OfJpeg(ReadOnlySpan<byte> file)
    {
        var start = Encoding.ASCII.GetBytes(PictureFaces.Keyword + " ");
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }

            var data = file.Slice(at + 4, length - 2);
            if (file[at + 1] == 0xFE && data.StartsWith(start))
            {
                return PictureFaces.Parse(Encoding.UTF8.GetString(data[start.Length..]));
            }

            at += 2 + length;
        }

        return null;
    }
}
