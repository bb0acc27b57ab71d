using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.StepFunctions.Tests.Disk;

/// <summary>A folder, and one server's store, engine and API after the other on it, in virtual time.</summary>
internal sealed class StoreFolder : IDisposable
{
    public const string Role = "arn:aws:iam::123456789012:role/executions";
    public const string Pass = """{"StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}}}""";
    public const string Wait = """{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":60,"End":true}}}""";

    private readonly Action<TaskHandlers>? _handlers;
    private ServerStore? _store;

    public StoreFolder(Action<TaskHandlers>? handlers = null)
    {
        _handlers = handlers;
        Restart();
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("store-test-").FullName;

    public WorkflowEngine Engine { get; private set; } = null!;

    public StepFunctionsApi Api { get; private set; } = null!;

    public ServerStore Store => _store!;

    /// <summary>The files of executions.</summary>
    public string[] Files => Directory.GetFiles(System.IO.Path.Combine(Path, "executions"), "*.execution", SearchOption.AllDirectories);

    /// <summary>Whatever the process knew is gone; what is in the folder is there.</summary>
    public void Restart()
    {
        _store?.Dispose();
        _store = ServerStore.Open(Path);
        var handlers = new TaskHandlers();
        _handlers?.Invoke(handlers);
        var clock = new VirtualClock((Engine?.Options.Clock ?? TimeProvider.System).GetUtcNow());
        Engine = new WorkflowEngine(new EngineOptions { Clock = clock, Handlers = handlers, Journal = _store });
        Api = new StepFunctionsApi(Engine, _store.Api);
        _store.Attach(Api);
        _store.Restore(Api);
    }

    public async Task<JsonElement> GetAsync(string action, object request)
    {
        var answer = await Api.HandleAsync(action, JsonSerializer.SerializeToElement(request));
        Assert.True(answer.StatusCode == 200, $"{action}: {answer.Body}");
        return answer.Body;
    }

    public async Task<string> CreateAsync(string name = "machine", string definition = Pass) =>
        (await GetAsync("CreateStateMachine", new { name, definition, roleArn = Role })).GetProperty("stateMachineArn").GetString()!;

    public async Task<string> StartAsync(string stateMachineArn, string? name = null, string input = "{}") =>
        (await GetAsync("StartExecution", new { stateMachineArn, name, input })).GetProperty("executionArn").GetString()!;

    public Task<WorkflowExecution> EndAsync(string executionArn) => Engine.WaitAsync(Engine.FindExecution(executionArn)!);

    public void Dispose()
    {
        _store?.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
