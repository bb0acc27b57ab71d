using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.StepFunctions;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Hosting.Executions;

/// <summary>A server in another process that works on an execution: what a command here has to say to the execution goes through its API.</summary>
public sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(3);

    private readonly CommandHost _host;
    private readonly ExecutionSummary _summary;
    private readonly HttpClient _http;

    private RunningServer(CommandHost host, ExecutionSummary summary, Uri address)
    {
        (_host, _summary, Address) = (host, summary, address);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The server that works on an execution; null: none does. An address that a killed server left behind leads to none.</summary>
    public static async Task<RunningServer?> FindAsync(CommandHost host, ExecutionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(summary);
        for (var started = TimeProvider.System.GetTimestamp(); IsElsewhere(host, summary); await Task.Delay(Pause))
        {
            if (Uri.TryCreate(host.Executions.ServerAddress, UriKind.Absolute, out var address) && address.IsLoopback)
            {
                var server = new RunningServer(host, summary, address);
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

    /// <summary>Follows the execution by what the server writes of it, until it has ended or waits for somebody.</summary>
    /// <param name="before">As far as it is known.</param>
    /// <param name="observe">Is told what comes.</param>
    /// <param name="cancellationToken">Ends the following, not the execution.</param>
    public async Task<WorkflowExecution> FollowAsync(
        WorkflowExecution before, Action<WorkflowExecution, HistoryEvent> observe, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(observe);
        for (var seen = before.History.Count; ;)
        {
            var now = _host.Replay(_summary);
            foreach (var item in now.History.Skip(seen))
            {
                observe(now, item);
            }

            seen = now.History.Count;
            if (now.Status != ExecutionStatus.Running || Waiting.FirstOf(now) is not null)
            {
                return now;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Asks its API.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task<ApiAnswer> AskAsync(string action, JsonElement request)
    {
        using var content = JsonContent.Create(request, new MediaTypeHeaderValue("application/x-amz-json-1.0"));
        content.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{action}");
        using var response = await _http.PostAsync(new Uri("/", UriKind.Relative), content);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Lets go of the connection.</summary>
    public void Dispose() => _http.Dispose();

    private static bool IsElsewhere(CommandHost host, ExecutionSummary summary) =>
        host.Executions.Find(summary.StateMachine, summary.Name) is { IsRunning: true } now && host.Executions.IsElsewhere(now);

    private async Task<bool> HasItAsync()
    {
        try
        {
            var answer = await AskAsync("DescribeExecution", JsonSerializer.SerializeToElement(new { executionArn = _summary.Arn, includedData = "METADATA_ONLY" }));
            return answer.StatusCode == (int)HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            return false;
        }
    }
}
