using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Api;
using AsteroidWorkflows.LambdaRuntime.Logging;
using AsteroidWorkflows.LambdaRuntime.Tests.Functions;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Loopback;

/// <summary>What a function's process does, on a thread: the loop over a real connection to a Runtime API.</summary>
internal static class FunctionProcess
{
    /// <summary>Deals with all events of the API, then ends. Answers whether the function could be made, and what it logged.</summary>
    public static async Task<(bool Made, string Log)> RunAsync<TFunction>(LoopbackApi api, DateTimeOffset? now = null)
    {
        var environment = new LambdaEnvironment
        {
            RuntimeApi = api.Start(),
            Handler = Samples.HandlerOf<TFunction>(),
            FunctionName = "f",
            FunctionVersion = "$LATEST",
            LogGroupName = "group",
            LogStreamName = "stream",
            MemoryLimitInMB = 512,
        };
        using var output = new MemoryStream();
        using var end = new CancellationTokenSource();
        using var runtime = new RuntimeApi(new ApiConnection(environment.RuntimeApi, SocketChannel.Connect));
        var time = new FixedTime(now ?? DateTimeOffset.UnixEpoch);
        var loop = new InvocationLoop(runtime, environment, new JsonLog(output, LogLevel.Information, time), time);

        var running = Task.Factory.StartNew(() => loop.Run(Samples.Table().Bind, end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAny(running, api.Done);
        if (api.StatusAtTheEnd is null)
        {
            await end.CancelAsync();
        }

        return (await running, Encoding.UTF8.GetString(output.ToArray()));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
