using System.Net.Http.Json;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>A server in virtual time, and a client that asks as the page does.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WorkflowServer _server;

    private PageServer(WorkflowEngine engine, WorkflowServer server, HttpClient client) => (Engine, _server, Client) = (engine, server, client);

    public WorkflowEngine Engine { get; }

    public HttpClient Client { get; }

    public static async Task<PageServer> StartAsync(
        Func<TaskRequest, TaskOutcome>? handle = null, IPageActions? actions = null, IReadOnlyDictionary<string, IReadOnlyList<SampleInput>>? samples = null)
    {
        var events = new LiveEvents();
        var handler = new DelegateHandler((request, _) => ValueTask.FromResult(handle?.Invoke(request) ?? TaskOutcome.Success(request.Input)));
        var handlers = new TaskHandlers().AddFunction("work", handler).AddService("sqs", "sendMessage", handler);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(DateTimeOffset.UnixEpoch), Handlers = handlers, OnEvent = events.Publish, Seed = 1 });
        var options = new ServerOptions { Port = 0, Events = events, Actions = actions };
        var server = await WorkflowServer.StartAsync(new StepFunctionsApi(engine), engine, samples is null ? options : options with { Samples = samples });
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Asteroid-Page", "1");
        return new PageServer(engine, server, client);
    }

    /// <summary>Creates a state machine as any client does; its ARN.</summary>
    public async Task<string> CreateAsync(string name, string definition)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { name, definition, roleArn = "arn:aws:iam::123456789012:role/any" })),
        };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", "AWSStepFunctions.CreateStateMachine");
        using var response = await Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("stateMachineArn").GetString()!;
    }

    /// <summary>Runs an execution until it ends or waits for somebody.</summary>
    public async Task<WorkflowExecution> RunAsync(string workflow, string input = "{}", string? name = null) =>
        await Engine.WaitAsync(Engine.Start(Engine.FindStateMachine(workflow)!, input, name));

    public Task<WorkflowExecution> RunNewAsync(string definition, string input = "{}") =>
        Engine.WaitAsync(Engine.Start(Engine.Deploy("test", StateMachine.Parse(definition)), input));

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    public async Task<JsonElement> PostAsync(string path, object body, int status = 200)
    {
        using var response = await Client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, text);
        return JsonElement.Parse(text);
    }

    public Task<JsonElement> DescribeAsync(WorkflowExecution execution) => GetAsync($"/page/execution?execution={execution.Arn}");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
