using System.Net;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Streams;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>The content of an answer, read within the limits of size and time. HTTP's own length is checked by the client underneath.</summary>
internal sealed class DownloadedBody : AsyncStream
{
    private readonly HttpResponseMessage _response;
    private readonly Download _download;
    private readonly long _maxBytes;
    private readonly Stream _content;
    private long _received;

    private DownloadedBody(HttpResponseMessage response, Download download, long maxBytes, Stream content)
    {
        _response = response;
        _download = download;
        _maxBytes = maxBytes;
        _content = content;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <summary>Takes over the answer and the download.</summary>
    /// <exception cref="HTTPError">The answer is no file, or too large.</exception>
    internal static async Task<Stream> OpenAsync(
        HttpResponseMessage response, Download download, long maxBytes, CancellationToken cancellation)
    {
        try
        {
            var headers = response.Content.Headers;
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw download.Error($"the server answered {(int)response.StatusCode} ({response.ReasonPhrase})");
            }

            if (headers.ContentEncoding.Count > 0)
            {
                throw download.Error($"the server encoded it as {string.Join(", ", headers.ContentEncoding)}, unasked");
            }

            if (headers.ContentLength > maxBytes)
            {
                throw TooLarge(download, maxBytes);
            }

            return new DownloadedBody(response, download, maxBytes, await response.Content.ReadAsStreamAsync(cancellation));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _download.WithinTimeAsync(token => _content.ReadAsync(buffer, token), cancellationToken);
        _received += read;
        if (_received > _maxBytes)
        {
            throw TooLarge(_download, _maxBytes);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _response.Dispose();
            _download.Dispose();
        }

        base.Dispose(disposing);
    }

    private static HTTPError TooLarge(Download download, long maxBytes) => download.Error($"it is larger than {maxBytes} bytes");
}
