using System.Collections.Concurrent;
using System.Net;

namespace AsteroidWorkflows.Cli.Tests.Support;

/// <summary>An endpoint of the user's own on this machine: notes which operations it is asked for, and answers an empty object to all.</summary>
internal sealed class Endpoint : LoopbackEndpoint
{
    public ConcurrentQueue<string> Operations { get; } = [];

    protected override async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        Operations.Enqueue(request.Headers["X-Amz-Target"] ?? request.HttpMethod);
        response.ContentType = "application/x-amz-json-1.0";
        await response.OutputStream.WriteAsync("{}"u8.ToArray());
    }
}
