using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class TaskTests
{
    private const string Waits = """
        {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","HeartbeatSeconds":60,
        "Parameters":{"MessageBody.$":"$$.Task.Token"},"End":true}}}
        """;

    private readonly ApiHarness _api;
    private string _token = "";

    public TaskTests() => _api = new ApiHarness(handlers: handlers => handlers.AddService("sqs", "sendMessage", new DelegateHandler((request, _) =>
    {
        _token = request.Input.GetProperty("MessageBody").GetString()!;
        return ValueTask.FromResult(TaskOutcome.Success(JsonValues.EmptyObject));
    })));

    [Fact]
    public async Task A_task_token_ends_its_task_once()
    {
        var execution = await AskAsync();

        await _api.GetAsync("SendTaskSuccess", new { taskToken = _token, output = """{"a":1}""" });
        await _api.Engine.WaitAsync(execution);

        Assert.Equal("""{"a":1}""", JsonValues.Text(execution.Output));
        Assert.Equal("TaskTimedOut", (await _api.RefusalAsync("SendTaskSuccess", new { taskToken = _token, output = "{}" })).Type);
    }

    [Fact]
    public async Task A_task_fails_with_what_is_sent()
    {
        var execution = await AskAsync();

        await _api.GetAsync("SendTaskFailure", new { taskToken = _token, error = "No", cause = "Because" });
        await _api.Engine.WaitAsync(execution);

        Assert.Equal((ExecutionStatus.Failed, "No", "Because"), (execution.Status, execution.Error, execution.Cause));
    }

    [Fact]
    public async Task Heartbeats_keep_a_task_alive()
    {
        var execution = await AskAsync();
        for (var i = 0; i < 3; i++)
        {
            await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(50));
            await _api.GetAsync("SendTaskHeartbeat", new { taskToken = _token });
        }

        Assert.Equal(ExecutionStatus.Running, execution.Status);
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
    }

    [Fact]
    public async Task An_output_that_is_not_JSON_is_refused_and_the_task_goes_on()
    {
        var execution = await AskAsync();

        Assert.Equal("InvalidOutput", (await _api.RefusalAsync("SendTaskSuccess", new { taskToken = _token, output = "{" })).Type);
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        Assert.True(_api.Engine.Tokens.IsOpen(_token));
    }

    [Fact]
    public async Task What_is_no_token_is_refused() =>
        Assert.Equal(("InvalidToken", "Invalid Token: 'Invalid token'"), await _api.RefusalAsync("SendTaskHeartbeat", new { taskToken = "abc" }));

    private async Task<WorkflowExecution> AskAsync()
    {
        var execution = _api.Engine.FindExecution(await _api.StartAsync(await _api.CreateAsync(definition: Waits)))!;
        return await _api.Engine.WaitAsync(execution);
    }
}
