using System.Collections.Concurrent;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Server.Tests.Page;

/// <summary>A server in real time with the workflows that the scenarios in <c>toolkit/test/Page</c> know.</summary>
internal sealed class BrowserHost
{
    private const string Evil = "<img src=x onerror=\"hacked=1;alert(1)\"></script><script>hacked=1</script>";
    private const string EvilState = "<img src=x onerror=hacked=1>";
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private WorkflowServer? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync()
    {
        var events = new LiveEvents();
        var handlers = new TaskHandlers()
            .AddFunction("work", new DelegateHandler((request, _) => ValueTask.FromResult(Work(request))))
            .AddService("sqs", "sendMessage", new DelegateHandler((_, _) => ValueTask.FromResult(TaskOutcome.Success(JsonElement.Parse("{}")))));
        var engine = new WorkflowEngine(new EngineOptions { Handlers = handlers, OnEvent = events.Publish });
        var api = new StepFunctionsApi(engine);
        await AskAsync(api, "CreateActivity", new { name = "steps" });
        foreach (var (name, definition) in ScenarioWorkflows.All(EvilState, Evil))
        {
            await AskAsync(api, "CreateStateMachine", new { name, definition, roleArn = "arn:aws:iam::123456789012:role/any" });
        }

        // The API would refuse such a name; whatever refuses it, the page must not depend on it.
        var hostile = engine.FindStateMachine("arn:aws:states:us-east-1:123456789012:stateMachine:Hostile")!;
        var input = JsonSerializer.SerializeToElement(new Dictionary<string, object> { [Evil] = Evil });
        await engine.Start(hostile, JsonSerializer.SerializeToElement(new { fail = true, Evil }), Evil).Completion;
        engine.Start(hostile, input, Evil + "2");
        _server = await WorkflowServer.StartAsync(api, engine, new ServerOptions
        {
            Port = 0,
            Events = events,
            Actions = new Reviewer(engine),
            Samples = new Dictionary<string, IReadOnlyList<SampleInput>>
            {
                ["Steps"] = [new("one", "nothing", "{}"), new("two", "a greeting", """{"from":"sample"}""")],
                ["Hostile"] = [new(Evil, Evil, input.GetRawText())],
            },
        });
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private TaskOutcome Work(TaskRequest request)
    {
        if (request.StateName == EvilState)
        {
            return request.Input.TryGetProperty("fail", out _) ? TaskOutcome.Failure(Evil, Evil) : TaskOutcome.Success(request.Input);
        }

        // The first two calls fail, which is one attempt and its retry; asked again, it works.
        var isAgain = request.Input.TryGetProperty("always", out _) ? 0 : _calls.AddOrUpdate(request.ExecutionArn, 1, (_, calls) => calls + 1);
        return isAgain > 2 ? TaskOutcome.Success(request.Input) : TaskOutcome.Failure("Flaky", $"Try number {isAgain}");
    }

    private static async Task AskAsync(StepFunctionsApi api, string action, object request)
    {
        var answer = await api.HandleAsync(action, JsonSerializer.SerializeToElement(request));
        Assert.True(answer.StatusCode == 200, answer.Body.GetRawText());
    }

    private sealed class Reviewer(WorkflowEngine engine) : IPageActions
    {
        public Task<string?> StartAsync(string stateMachineName, string? name, JsonElement input, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public bool IsReview(OpenTask task) => task.StateName == "Review";

        public Task ReviewAsync(OpenTask task, bool approves, CancellationToken cancellationToken) =>
            engine.Tokens.SendSuccessAsync(task.Token, JsonSerializer.SerializeToElement(new { approved = approves }));
    }
}
