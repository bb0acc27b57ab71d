using System.Buffers.Binary;
using System.Text;
using AsteroidWorkflows.LocalCloud.Rekognition;

namespace AsteroidWorkflows.LocalCloud.Tests.Support;

/// <summary>The beginning of a PNG file that says who is in it; nothing to be looked at.</summary>
internal static class Picture
{
    public static PictureFace Face(string identity, bool sunglasses = false, bool smiles = false) => new(identity, sunglasses, smiles, 0.1, 0.2, 0.3, 0.4);

    public static byte[] Of(params IReadOnlyList<PictureFace> faces)
    {
        var text = Encoding.Latin1.GetBytes($"{PictureFaces.Keyword}\0{new PictureFaces(faces)}");
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. length, .. "tEXt"u8, .. text, 0, 0, 0, 0];
    }
}
