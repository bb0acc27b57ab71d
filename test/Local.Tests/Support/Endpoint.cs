using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AsteroidWorkflows.Local.Tests.Support;

/// <summary>An endpoint of the user's own on this machine: notes which operations it is asked for, and answers an empty object to all.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _answering;

    public Endpoint()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _answering = AnswerAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<string> Operations { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Operations.Enqueue(context.Request.Headers["X-Amz-Target"] ?? context.Request.HttpMethod);
                context.Response.ContentType = "application/x-amz-json-1.0";
                await context.Response.OutputStream.WriteAsync("{}"u8.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // stopped
        }
    }
}
