using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsteroidWorkflows.LocalCloud.Wire;

namespace AsteroidWorkflows.LocalCloud.S3;

/// <summary>The bytes that a request stores: taken out of the chunks that SDK clients may send them in, and held against their checksum.</summary>
internal static class RequestBody
{
    public static byte[] Read(WireRequest request)
    {
        var isChunked = request.Header("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) ?? false;
        var content = isChunked ? Joined(request.Body) : request.Body;
        if (request.Header("x-amz-checksum-sha256") is { } sha256 && sha256 != Convert.ToBase64String(SHA256.HashData(content)))
        {
            throw new WireError("BadDigest", "The SHA256 you specified did not match the calculated checksum.");
        }

        return content;
    }

    private static byte[] Joined(byte[] body)
    {
        using var content = new MemoryStream();
        for (var at = 0; ;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            var header = end < 0 ? "" : Encoding.ASCII.GetString(body, at, end).Split(';')[0];
            if (!int.TryParse(header, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || at + end + 2 + length > body.Length)
            {
                throw new WireError("IncompleteBody", "The request's chunks can't be read.");
            }

            if (length == 0)
            {
                return content.ToArray();
            }

            content.Write(body, at + end + 2, length);
            at += end + 2 + length + 2;
        }
    }
}
