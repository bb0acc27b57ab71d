using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud.StepFunctions;
using AsteroidWorkflows.Cli.Cloud.Wire;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>A server in another process that works on an execution: what a command here has to say to the execution goes through its API.</summary>
internal sealed class LiveServer : IExecutions, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(3);

    private readonly LocalSession _session;
    private readonly ExecutionSummary _summary;
    private readonly HttpClient _http;

    private LiveServer(LocalSession session, ExecutionSummary summary, Uri address)
    {
        (_session, _summary, Address) = (session, summary, address);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience };
    }

    public Uri Address { get; }

    /// <summary>The server that works on an execution; null: none does. An address that a killed server left behind leads to none.</summary>
    public static async Task<LiveServer?> FindAsync(LocalSession session, ExecutionSummary summary)
    {
        for (var started = TimeProvider.System.GetTimestamp(); IsElsewhere(session, summary); await Task.Delay(Pause))
        {
            if (Uri.TryCreate(ServerAddress.Find(session.Cloud.Data.Root), UriKind.Absolute, out var address) && address.IsLoopback)
            {
                var server = new LiveServer(session, summary, address);
                if (await server.HasItAsync())
                {
                    return server;
                }

                server.Dispose();
                return null;
            }

            // A server that is just starting takes executions over before it says where it is.
            if (TimeProvider.System.GetElapsedTime(started) > TimeToStart)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The functions of this process speak to the server, as long as this lives.</summary>
    public void TakeCalls() => _session.Cloud.StepFunctions.Executions = this;

    /// <summary>Follows the execution by what the server writes of it, until it has ended or waits for somebody.</summary>
    /// <param name="before">As far as it is known.</param>
    /// <param name="follower">Is told what comes.</param>
    /// <param name="cancellation">Ends the following, not the execution.</param>
    public async Task<WorkflowExecution> FollowAsync(WorkflowExecution before, Follower follower, CancellationToken cancellation)
    {
        for (var seen = before.History.Count; ;)
        {
            var now = _session.Replay(_summary);
            foreach (var item in now.History.Skip(seen))
            {
                follower.Observe(now, item);
            }

            seen = now.History.Count;
            if (now.Status != ExecutionStatus.Running || Waiting.FirstOf(now) is not null)
            {
                return now;
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    public Task<(string Arn, DateTimeOffset Started)> StartAsync(string stateMachineArn, string name, JsonElement input) =>
        throw new WireError("UnknownOperationException", "Executions are started by the server itself.");

    public Task BringBackForAsync(string taskToken) => Task.CompletedTask;

    public Task SendSuccessAsync(string taskToken, JsonElement output) => AskAsync("SendTaskSuccess", new { taskToken, output = output.GetRawText() });

    public Task SendFailureAsync(string taskToken, string? error, string? cause) => AskAsync("SendTaskFailure", new { taskToken, error, cause });

    public Task SendHeartbeatAsync(string taskToken) => AskAsync("SendTaskHeartbeat", new { taskToken });

    public void Dispose() => _http.Dispose();

    private static bool IsElsewhere(LocalSession session, ExecutionSummary summary) =>
        session.Store.Find(summary.StateMachine, summary.Name) is { IsRunning: true } now && session.Store.IsElsewhere(now);

    private async Task<bool> HasItAsync()
    {
        try
        {
            await AskAsync("DescribeExecution", new { executionArn = _summary.Arn, includedData = "METADATA_ONLY" });
            return true;
        }
        catch (Exception e) when (e is WireError or HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task AskAsync(string action, object request)
    {
        using var content = JsonContent.Create(request, new MediaTypeHeaderValue("application/x-amz-json-1.0"));
        content.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{action}");
        using var response = await _http.PostAsync(new Uri("/", UriKind.Relative), content);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var refusal = await response.Content.ReadFromJsonAsync<JsonElement>();
            throw new WireError(
                refusal.GetProperty("__type").GetString()!, refusal.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "", response.StatusCode);
        }
    }
}
