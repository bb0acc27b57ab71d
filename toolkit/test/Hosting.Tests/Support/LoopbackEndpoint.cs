using System.Net;
using System.Net.Sockets;

namespace AsteroidWorkflows.Hosting.Tests.Support;

/// <summary>A web server on a free port of this machine, for one request after the other.</summary>
internal abstract class LoopbackEndpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _answering;

    protected LoopbackEndpoint()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _answering = AnswerAllAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
    }

    /// <summary>Answers a request; the response is closed afterwards.</summary>
    protected abstract Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response);

    private async Task AnswerAllAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context.Request, context.Response);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // stopped
        }
    }
}
