using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Api;
using AsteroidWorkflows.LambdaRuntime.Logging;
using AsteroidWorkflows.LambdaRuntime.Tests.Functions;

namespace AsteroidWorkflows.LambdaRuntime.Tests;

public sealed class AllocationTests
{
    private const int Events = 1000;

    [Fact]
    public void An_invocation_takes_little_memory_beside_the_functions_own()
    {
        var environment = new LambdaEnvironment { RuntimeApi = "api:1", Handler = Samples.HandlerOf<Swallow>() };
        var channel = new EndlessChannel();
        using var end = new CancellationTokenSource();
        using var api = new RuntimeApi(new ApiConnection("api:1", _ => channel));
        var loop = new InvocationLoop(api, environment, new JsonLog(Stream.Null, LogLevel.Information, TimeProvider.System), TimeProvider.System);
        channel.AfterWarmUp = () => channel.Before = GC.GetAllocatedBytesForCurrentThread();
        channel.AtTheEnd = () =>
        {
            channel.After = GC.GetAllocatedBytesForCurrentThread();
            end.Cancel();
        };

        Assert.True(loop.Run(Samples.Table().Bind, end.Token));

        // Ids, ARN and trace as strings, the context, the event's own object, and the request's head: 1.6 KB when this was written.
        Assert.InRange((channel.After - channel.Before) / Events, 1, 2000);
    }

    /// <summary>Hands out the same event again and again, and counts.</summary>
    private sealed class EndlessChannel : IByteChannel
    {
        private static readonly byte[] Event = Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r\nLambda-Runtime-Deadline-Ms: 1800000000000\r\n"
            + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:f\r\n"
            + "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\nContent-Length: 24\r\n\r\n{\"text\":\"ab \",\"times\":2}");

        private static readonly byte[] Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

        private bool _isPost;
        private int _events;

        public Action? AfterWarmUp { get; set; }

        public Action? AtTheEnd { get; set; }

        public long Before { get; set; }

        public long After { get; set; }

        public void Send(ReadOnlySpan<byte> bytes) => _isPost = bytes.StartsWith("POST"u8);

        public int Receive(Span<byte> buffer)
        {
            if (!_isPost)
            {
                _events++;
                (_events == 100 ? AfterWarmUp : _events == 100 + Events ? AtTheEnd : null)?.Invoke();
            }

            var answer = _isPost ? Accepted : Event;
            answer.CopyTo(buffer);
            return answer.Length;
        }

        public void Dispose()
        {
        }
    }
}
