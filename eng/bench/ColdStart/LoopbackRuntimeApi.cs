using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.ColdStart;

/// <summary>As much of Lambda's Runtime API as one event needs, on a free port of the loopback address.</summary>
internal sealed class LoopbackRuntimeApi : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public LoopbackRuntimeApi() => _listener.Start();

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>Hands out one event, and answers what the function answers; the time is when its last byte came.</summary>
    /// <exception cref="InvalidOperationException">The function failed.</exception>
    public (string Answer, long Timestamp) Serve(string payload, TimeSpan patience)
    {
        _listener.Server.ReceiveTimeout = (int)patience.TotalMilliseconds;
        if (!_listener.Server.Poll(patience, SelectMode.SelectRead))
        {
            throw new InvalidOperationException($"The function's process did not ask for an event within {patience.TotalSeconds} s.");
        }

        using var client = _listener.AcceptSocket();
        client.NoDelay = true;
        client.ReceiveTimeout = (int)patience.TotalMilliseconds;
        using var stream = new BufferedStream(new NetworkStream(client));

        var (request, _) = HttpMessage.Read(stream);
        Expect(request.StartsWith("GET /2018-06-01/runtime/invocation/next ", StringComparison.Ordinal), request);
        var deadline = DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds();
        Write(client, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r\n"
            + $"Lambda-Runtime-Deadline-Ms: {deadline}\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:f\r\n"
            + "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(payload)}\r\n\r\n{payload}");

        var (answerTo, answer) = HttpMessage.Read(stream);
        var timestamp = Stopwatch.GetTimestamp();
        Expect(answerTo.StartsWith("POST /2018-06-01/runtime/invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response ", StringComparison.Ordinal), answerTo + "\n" + answer);
        return (answer, timestamp);
    }

    public void Dispose() => _listener.Dispose();

    private static void Expect(bool holds, string instead)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The function's process sent this instead: {instead}");
        }
    }

    private static void Write(Socket client, string text) => client.Send(Encoding.UTF8.GetBytes(text));
}
