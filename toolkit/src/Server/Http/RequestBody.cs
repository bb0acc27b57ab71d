using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AsteroidWorkflows.Server.Http;

/// <summary>Reads a body whole, up to a limit.</summary>
internal static class RequestBody
{
    // A client that is still sending doesn't read the answer; so much more is taken and thrown away for its sake.
    private const long Patience = 64 * 1024 * 1024;

    /// <summary>The body; null where it has more bytes than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long limit)
    {
        var isPatient = request.Headers.Expect.Count == 0 && request.ContentLength is null or <= Patience;
        if (request.ContentLength > limit && !isPatient)
        {
            return null;
        }

        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limit + Patience;
        var body = new ArrayBufferWriter<byte>(4096);
        for (var length = 0L; ;)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4096), request.HttpContext.RequestAborted);
            length += read;
            if (read == 0)
            {
                return length <= limit ? body.WrittenMemory : default(ReadOnlyMemory<byte>?);
            }

            if (length <= limit)
            {
                body.Advance(read);
            }
        }
    }
}
