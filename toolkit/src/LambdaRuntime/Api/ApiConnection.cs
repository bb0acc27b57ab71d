using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>One request after another over one connection, which is made anew where the other side has closed it between two requests.</summary>
/// <param name="address">Where the Runtime API listens, <c>host:port</c>.</param>
/// <param name="connect">Makes a connection to it.</param>
internal sealed class ApiConnection(string address, Func<string, IByteChannel> connect) : IDisposable
{
    private readonly ResponseReader _reader = new();
    private byte[] _request = new byte[8 * 1024];
    private IByteChannel? _channel;
    private volatile bool _disposed;

    /// <summary>Asks, and waits for the answer for as long as it takes.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">The path.</param>
    /// <param name="headers">Further headers, each with its line's end.</param>
    /// <param name="body">The body; its length is always told.</param>
    /// <exception cref="RuntimeApiException">The API cannot be reached, or its answer is none.</exception>
    /// <exception cref="ObjectDisposedException">The connection was given up meanwhile.</exception>
    public ApiResponse Exchange(string method, string path, string headers, ReadOnlySpan<byte> body)
    {
        var request = Compose($"{method} {path} HTTP/1.1\r\nHost: {address}\r\nUser-Agent: asteroid-workflows\r\n{headers}Content-Length: {body.Length}\r\n\r\n", body);
        if (_channel is not null && TryExchange(_channel, request, out var response))
        {
            return response;
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        _channel = connect(address);
        if (_disposed)
        {
            // Given up while it was being made.
            Close();
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryExchange(_channel, request, out response)
            ? response
            : throw new RuntimeApiException($"The Runtime API at {address} closed the connection without an answer.");
    }

    /// <summary>Gives the connection up, a wait for an answer included.</summary>
    public void Dispose()
    {
        _disposed = true;
        _channel?.Dispose();
    }

    private ReadOnlySpan<byte> Compose(string head, ReadOnlySpan<byte> body)
    {
        var length = head.Length + body.Length;
        if (_request.Length < length)
        {
            _request = new byte[Math.Max(length, 2 * _request.Length)];
        }

        // Header values are ASCII: whatever comes from a function is escaped before it gets here.
        var written = Encoding.ASCII.GetBytes(head, _request);
        body.CopyTo(_request.AsSpan(written));
        return _request.AsSpan(0, length);
    }

    // False: the connection was closed before anything was answered, as a server may do between two requests.
    private bool TryExchange(IByteChannel channel, ReadOnlySpan<byte> request, out ApiResponse response)
    {
        response = default;
        var answering = false;
        try
        {
            channel.Send(request);
            answering = true;
            response = _reader.Read(channel);
        }
        catch (Exception e) when (e is SocketException or RuntimeApiException or ObjectDisposedException)
        {
            Close();
            ObjectDisposedException.ThrowIf(_disposed, this);
            return answering && _reader.HasBegun
                ? throw (e as RuntimeApiException ?? new RuntimeApiException($"The connection to the Runtime API at {address} broke in the midst of an answer: {e.Message}", e))
                : false;
        }

        if (!response.CanGoOn)
        {
            Close();
        }

        return true;
    }

    private void Close()
    {
        _channel?.Dispose();
        _channel = null;
    }
}
