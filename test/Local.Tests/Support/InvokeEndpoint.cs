using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsteroidWorkflows.Local.Tests.Support;

/// <summary>A Lambda Invoke endpoint on this machine.</summary>
internal sealed class InvokeEndpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<Call, Answer> _answer;
    private readonly Task _answering;

    public InvokeEndpoint(Func<Call, Answer> answer)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _answer = answer;
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _answering = AnswerAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<Call> Calls { get; } = [];

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
                using var body = new StreamReader(context.Request.InputStream);
                var call = new Call(context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers["X-Amz-Invocation-Type"], await body.ReadToEndAsync());
                Calls.Enqueue(call);
                var answer = _answer(call);
                context.Response.StatusCode = (int)answer.Status;
                Add("X-Amz-Function-Error", answer.FunctionError);
                Add("x-amzn-ErrorType", answer.ErrorType);
                Add("Location", answer.Location);
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
                context.Response.Close();

                void Add(string name, string? value)
                {
                    if (value is not null)
                    {
                        context.Response.Headers[name] = value;
                    }
                }
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // stopped
        }
    }

    internal sealed record Call(string Method, string Path, string? InvocationType, string Body);

    internal sealed record Answer(HttpStatusCode Status, string Body, string? FunctionError = null, string? ErrorType = null, string? Location = null);
}
