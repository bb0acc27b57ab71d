using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Loopback;

/// <summary>
/// A Runtime API on the loopback address. It hands out the events that a test gives it, one after another, and keeps what it is told; the request
/// after the last event waits until the test ends.
/// </summary>
internal sealed class LoopbackApi : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _events;
    private readonly ConcurrentQueue<ApiRequest> _told = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _server;
    private Socket? _client;
    private int _next;

    public LoopbackApi(params IEnumerable<string> events)
    {
        _events = new Queue<string>(events);
        _listener.Start();
        _server = new Thread(Serve) { IsBackground = true };
    }

    /// <summary>How many bytes of an answer are sent at a time; null: all.</summary>
    public Random? Fragments { get; init; }

    /// <summary>Whether events come in chunks.</summary>
    public bool Chunked { get; init; }

    /// <summary>Whether the connection is closed after each answer without a word.</summary>
    public bool ClosesAfterEach { get; init; }

    /// <summary>What an answer or error is answered with.</summary>
    public string StatusOfPosts { get; init; } = "202 Accepted";

    /// <summary>What a request for an event is answered with, once there is none left; null: nothing.</summary>
    public string? StatusAtTheEnd { get; init; }

    public long DeadlineMs { get; init; } = 1_800_000_000_000;

    /// <summary>The answers and errors that came.</summary>
    public IReadOnlyList<ApiRequest> Told => [.. _told];

    public int Connections { get; private set; }

    public string Start()
    {
        _server.Start();
        return _listener.LocalEndpoint.ToString()!;
    }

    /// <summary>Ends when all events have been handed out and another is asked for.</summary>
    public Task Done => _done.Task;

    public void Dispose()
    {
        _listener.Dispose();
        _client?.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                _client = _listener.AcceptSocket();
                _client.NoDelay = true;
                Connections++;
                using var stream = new BufferedStream(new NetworkStream(_client, ownsSocket: true));
                while (ApiRequest.TryRead(stream) is { } request && Answer(request))
                {
                }
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    private bool Answer(ApiRequest request)
    {
        if (request.Method == "POST")
        {
            _told.Enqueue(request);
            Send($"HTTP/1.1 {StatusOfPosts}\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{{\"status\":\"OK\"}}\n");
        }
        else if (_events.TryDequeue(out var payload))
        {
            Send(Event(payload));
        }
        else
        {
            _done.TrySetResult();
            if (StatusAtTheEnd is null)
            {
                return true;
            }

            Send($"HTTP/1.1 {StatusAtTheEnd}\r\nContent-Length: 0\r\n\r\n");
        }

        return !ClosesAfterEach;
    }

    private string Event(string payload)
    {
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: request-{++_next}\r\nLambda-Runtime-Deadline-Ms: {DeadlineMs}\r\n"
            + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:f\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Lambda-Runtime-Trace-Id: Root=1-{_next}\r\n");
        return Chunked
            ? $"{head}Transfer-Encoding: chunked\r\n\r\n{string.Concat(payload.Chunk(1000).Select(chunk => $"{Encoding.UTF8.GetByteCount(chunk):X}\r\n{new string(chunk)}\r\n"))}0\r\n\r\n"
            : $"{head}Content-Length: {Encoding.UTF8.GetByteCount(payload)}\r\n\r\n{payload}";
    }

    private void Send(string answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer).AsMemory();
        while (!bytes.IsEmpty)
        {
            bytes = bytes[_client!.Send(bytes.Span[..Math.Min(bytes.Length, Fragments?.Next(1, 2000) ?? int.MaxValue)])..];
        }
    }
}
