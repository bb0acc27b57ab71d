using System.Text.Json;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class ActivityTests
{
    private readonly ApiHarness _api = new();

    [Fact]
    public async Task A_worker_is_handed_a_task_and_ends_it()
    {
        var (activityArn, execution) = await StartAsync();
        await _api.Engine.WaitAsync(execution);

        var task = await _api.GetAsync("GetActivityTask", new { activityArn, workerName = "w" });
        await _api.GetAsync("SendTaskSuccess", new { taskToken = task.GetProperty("taskToken").GetString(), output = "2" });
        await _api.Engine.WaitAsync(execution);

        Assert.Equal("""{"a":1}""", task.GetProperty("input").GetString());
        Assert.Equal((ExecutionStatus.Succeeded, "2"), (execution.Status, execution.Output.GetRawText()));
        Assert.Contains(execution.History, item => item.Details?.WorkerName == "w");
    }

    [Fact]
    public async Task A_worker_waits_for_a_task_a_minute_of_the_engines_time()
    {
        var activityArn = await CreateAsync();
        var poll = _api.GetAsync("GetActivityTask", new { activityArn });

        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.False(poll.IsCompleted);
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.False((await poll).TryGetProperty("taskToken", out _));
    }

    [Fact]
    public async Task A_task_never_goes_to_a_worker_who_has_gone()
    {
        var activityArn = await CreateAsync();
        using var gone = new CancellationTokenSource();
        var first = _api.AskAsync("GetActivityTask", new { activityArn }, gone.Token);
        var second = _api.GetAsync("GetActivityTask", new { activityArn });
        await gone.CancelAsync();
        Assert.Equal(JsonValueKind.Object, (await first).Body.ValueKind);

        var (_, execution) = await StartAsync();
        await _api.Engine.WaitAsync(execution);

        Assert.True((await second).TryGetProperty("taskToken", out _));
    }

    [Fact]
    public async Task An_activity_that_is_not_there_is_refused()
    {
        var activityArn = await CreateAsync();
        await _api.GetAsync("DeleteActivity", new { activityArn });
        var refusal = ("ActivityDoesNotExist", $"Activity Does Not Exist: '{activityArn}'");

        Assert.Equal(refusal, await _api.RefusalAsync("GetActivityTask", new { activityArn }));
        Assert.Equal(refusal, await _api.RefusalAsync("DescribeActivity", new { activityArn }));
        Assert.Equal(0, (await _api.GetAsync("ListActivities", new { })).GetProperty("activities").GetArrayLength());
    }

    private async Task<string> CreateAsync() => (await _api.GetAsync("CreateActivity", new { name = "work" })).GetProperty("activityArn").GetString()!;

    private async Task<(string ActivityArn, WorkflowExecution Execution)> StartAsync()
    {
        var activityArn = await CreateAsync();
        var arn = await _api.CreateAsync(
            definition: $$$"""{"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{{activityArn}}}","End":true} } }""");
        return (activityArn, _api.Engine.FindExecution(await _api.StartAsync(arn, input: """{"a":1}"""))!);
    }
}
