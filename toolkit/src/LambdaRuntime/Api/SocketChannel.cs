using System.Net;
using System.Net.Sockets;

namespace AsteroidWorkflows.LambdaRuntime.Api;

/// <summary>
/// A TCP connection. It blocks on purpose: a function has one invocation at a time and nothing to do meanwhile, and neither a thread pool nor a
/// polling thread has to start before the first answer.
/// </summary>
internal sealed class SocketChannel : IByteChannel
{
    private readonly Socket _socket;

    private SocketChannel(Socket socket) => _socket = socket;

    /// <summary>Connects to <paramref name="address"/>, <c>host:port</c>.</summary>
    /// <exception cref="RuntimeApiException">The address is none, or nobody answers there.</exception>
    public static SocketChannel Connect(string address)
    {
        var socket = default(Socket);
        try
        {
            if (IPEndPoint.TryParse(address, out var point) && point.Port > 0)
            {
                socket = NewSocket(point.AddressFamily);
                socket.Connect(point);
            }
            else if (address.Split(':') is [{ Length: > 0 } host, var port] && ushort.TryParse(port, out var number))
            {
                socket = NewSocket(AddressFamily.InterNetwork);
                socket.Connect(host, number);
            }
            else
            {
                throw new RuntimeApiException($"'{address}' is no address of a Runtime API; it must be host:port.");
            }

            return new SocketChannel(socket);
        }
        catch (SocketException e)
        {
            socket?.Dispose();
            throw new RuntimeApiException($"The Runtime API at {address} cannot be reached: {e.Message}", e);
        }
    }

    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[_socket.Send(bytes)..];
        }
    }

    public int Receive(Span<byte> buffer) => _socket.Receive(buffer);

    public void Dispose() => _socket.Dispose();

    private static Socket NewSocket(AddressFamily family) => new(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
