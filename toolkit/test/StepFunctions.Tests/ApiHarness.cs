using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Tests;

/// <summary>An API over an engine in virtual time.</summary>
internal sealed class ApiHarness
{
    public const string Role = "arn:aws:iam::123456789012:role/executions";
    public const string Pass = """{"StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}}}""";
    public const string Wait = """{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":60,"End":true}}}""";

    public ApiHarness(IApiStore? store = null, ApiOptions? options = null, Action<TaskHandlers>? handlers = null)
    {
        var tasks = new TaskHandlers();
        handlers?.Invoke(tasks);
        Engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = tasks, Seed = 1 });
        Api = new StepFunctionsApi(Engine, store, options);
    }

    public WorkflowEngine Engine { get; }

    public StepFunctionsApi Api { get; }

    public Task<ApiAnswer> AskAsync(string action, object request, CancellationToken cancellationToken = default) =>
        Api.HandleAsync(action, JsonSerializer.SerializeToElement(request), cancellationToken);

    /// <summary>Asks for what has to be fulfilled.</summary>
    public async Task<JsonElement> GetAsync(string action, object request)
    {
        var answer = await AskAsync(action, request);
        Assert.True(answer.StatusCode == 200, $"{action}: {answer.Body}");
        return answer.Body;
    }

    /// <summary>Asks for what has to be refused; gives the error's name and words.</summary>
    public async Task<(string Type, string? Message)> RefusalAsync(string action, object request)
    {
        var answer = await AskAsync(action, request);
        Assert.True(answer.StatusCode == 400, $"{action}: {answer.Body}");
        return (answer.ErrorType!, answer.Body.TryGetProperty("message", out var message) ? message.GetString() : null);
    }

    public async Task<string> CreateAsync(string name = "machine", string definition = Pass, string type = "STANDARD", bool publish = false) =>
        (await GetAsync("CreateStateMachine", new { name, definition, roleArn = Role, type, publish })).GetProperty("stateMachineArn").GetString()!;

    public async Task<string> StartAsync(string stateMachineArn, string? name = null, string input = "{}") =>
        (await GetAsync("StartExecution", new { stateMachineArn, name, input })).GetProperty("executionArn").GetString()!;

    public Task<WorkflowExecution> EndAsync(string executionArn) => Engine.WaitAsync(Engine.FindExecution(executionArn)!, throughTimeouts: true);
}
