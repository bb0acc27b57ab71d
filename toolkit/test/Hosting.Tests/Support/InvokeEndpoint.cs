using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace AsteroidWorkflows.Hosting.Tests.Support;

/// <summary>A Lambda Invoke endpoint on this machine.</summary>
internal sealed class InvokeEndpoint(Func<InvokeEndpoint.Call, InvokeEndpoint.Answer> answerTo) : LoopbackEndpoint
{
    public ConcurrentQueue<Call> Calls { get; } = [];

    protected override async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        using var body = new StreamReader(request.InputStream);
        var call = new Call(request.HttpMethod, request.RawUrl!, request.Headers["X-Amz-Invocation-Type"], await body.ReadToEndAsync());
        Calls.Enqueue(call);
        var answer = answerTo(call);
        response.StatusCode = (int)answer.Status;
        Add("X-Amz-Function-Error", answer.FunctionError);
        Add("x-amzn-ErrorType", answer.ErrorType);
        Add("Location", answer.Location);
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                response.Headers[name] = value;
            }
        }
    }

    internal sealed record Call(string Method, string Path, string? InvocationType, string Body);

    internal sealed record Answer(HttpStatusCode Status, string Body, string? FunctionError = null, string? ErrorType = null, string? Location = null);
}
