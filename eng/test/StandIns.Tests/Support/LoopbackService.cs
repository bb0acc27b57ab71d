using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.StandIns.Tests.Support;

/// <summary>A service on this machine: keeps each request, and gives the answers in turn, the last one ever after.</summary>
public sealed class LoopbackService : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Queue<WireAnswer> _answers;
    private readonly Task _serving;

    public LoopbackService(params WireAnswer[] answers)
    {
        (_listener, Url) = Listen();
        _answers = new Queue<WireAnswer>(answers);
        _serving = ServeAsync();
    }

    public string Url { get; }

    public List<WireRequest> Requests { get; } = [];

    public WireRequest Request => Assert.Single(Requests);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static (HttpListener Listener, string Url) Listen()
    {
        while (true)
        {
            var url = $"http://127.0.0.1:{FreePort()}/";
            var listener = new HttpListener { Prefixes = { url } };
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException)
            {
                // Somebody else took the port in between: try the next.
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var request = context.Request;
            Requests.Add(new WireRequest(request.HttpMethod, request.RawUrl!, (WebHeaderCollection)request.Headers, body.ToArray()));
            await AnswerAsync(context.Response, _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek());
        }
    }

    private static async Task AnswerAsync(HttpListenerResponse response, WireAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/x-amz-json-1.1";
        response.Headers["x-amzn-RequestId"] = "5f2b7d1e-0000-4000-8000-000000000001";
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }
}
