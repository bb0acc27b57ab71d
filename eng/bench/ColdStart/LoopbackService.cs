using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.ColdStart;

/// <summary>An AWS service on the loopback address that has one answer for every request.</summary>
internal sealed class LoopbackService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    public LoopbackService(string answer)
    {
        _answer = Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nx-amzn-RequestId: 1\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}");
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        while (true)
        {
            try
            {
                using var client = _listener.AcceptSocket();
                client.NoDelay = true;
                using var stream = new BufferedStream(new NetworkStream(client));
                while (true)
                {
                    _ = HttpMessage.Read(stream);
                    client.Send(_answer);
                }
            }
            catch (Exception e) when (e is EndOfStreamException or IOException)
            {
                // This client has ended.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
