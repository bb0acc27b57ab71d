using System.Text.Json;
using System.Threading.Channels;
using AsteroidWorkflows.Cli.Serving;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Cli.Tests.Support;

/// <summary><c>asteroid serve</c> in this process, on a free port.</summary>
internal sealed class Served : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Ends = ["ExecutionSucceeded", "ExecutionFailed", "ExecutionAborted", "ExecutionTimedOut"];

    private readonly Channel<(WorkflowExecution Execution, HistoryEvent Item)> _events;
    private readonly List<(WorkflowExecution Execution, HistoryEvent Item)> _seen = [];

    private Served(ServedWorkflows workflows, Channel<(WorkflowExecution, HistoryEvent)> events) => (Workflows, _events) = (workflows, events);

    public ServedWorkflows Workflows { get; }

    public static async Task<Served> StartAsync(string? data, Func<ServingOptions, ServingOptions>? change = null)
    {
        var events = Channel.CreateUnbounded<(WorkflowExecution, HistoryEvent)>();
        var options = new ServingOptions
        {
            Host = new ServerHostOptions { Folder = data, MocksAdvice = "asteroid serve --mocks", OnEvent = (execution, item) => events.Writer.TryWrite((execution, item)) },
            Port = 0,
        };
        return new Served(await ServedWorkflows.StartAsync(change?.Invoke(options) ?? options, CancellationToken.None), events);
    }

    /// <summary>Asks the API for what has to be fulfilled.</summary>
    public async Task<JsonElement> AskAsync(string action, object request)
    {
        var answer = await Workflows.Host.Api.HandleAsync(action, JsonSerializer.SerializeToElement(request));
        Assert.True(answer.StatusCode == 200, $"{action}: {answer.Body}");
        return answer.Body;
    }

    public async Task<string> CreateAsync(string name, string definition) => (await AskAsync("CreateStateMachine", new
    {
        name,
        definition,
        roleArn = "arn:aws:iam::123456789012:role/any",
    })).GetProperty("stateMachineArn").GetString()!;

    /// <summary>Starts an execution and waits for its end.</summary>
    public async Task<WorkflowExecution> RunAsync(string stateMachineArn, string input = "{}")
    {
        var arn = (await AskAsync("StartExecution", new { stateMachineArn, input })).GetProperty("executionArn").GetString()!;
        return (await SeeAsync((execution, item) => execution.Arn == arn && Ends.Contains(item.Type))).Execution;
    }

    /// <summary>Creates a state machine of one state and runs it.</summary>
    public async Task<WorkflowExecution> RunStateAsync(string state, string input = "{}") =>
        await RunAsync(await CreateAsync($"M{Guid.NewGuid():N}", $$"""{"StartAt":"S","States":{"S":{{state}} } }"""), input);

    /// <summary>Waits for an event, unless it has come already.</summary>
    public async Task<(WorkflowExecution Execution, HistoryEvent Item)> SeeAsync(Func<WorkflowExecution, HistoryEvent, bool> isIt)
    {
        for (var next = 0; ; next++)
        {
            if (next == _seen.Count)
            {
                _seen.Add(await _events.Reader.ReadAsync());
            }

            var (execution, item) = _seen[next];
            if (!isIt(execution, item))
            {
                continue;
            }

            if (Ends.Contains(item.Type))
            {
                await execution.Completion;
            }

            return (execution, item);
        }
    }

    public ValueTask DisposeAsync() => Workflows.DisposeAsync();
}
