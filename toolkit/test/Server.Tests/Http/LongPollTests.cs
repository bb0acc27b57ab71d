using System.Net;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Server.Tests.Support;

namespace AsteroidWorkflows.Server.Tests.Http;

public sealed class LongPollTests
{
    private const string ActivityArn = "arn:aws:states:us-east-1:123456789012:activity:work";
    private const string Definition = $$"""{"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{ActivityArn}}","End":true} } }""";

    [Fact]
    public async Task Several_hundred_workers_wait_at_once_and_each_task_reaches_one()
    {
        await using var served = await ServedApi.StartAsync();
        await CreateActivityAsync(served);
        var polls = Enumerable.Range(0, 300).Select(_ => PollAsync(served)).ToList();
        var machine = served.Engine.Deploy("M", StateMachine.Parse(Definition));

        foreach (var number in Enumerable.Range(0, 300))
        {
            served.Engine.Start(machine, $"{number}");
        }

        var inputs = (await Task.WhenAll(polls)).Select(task => int.Parse(task.GetProperty("input").GetString()!, null)).Order();
        Assert.Equal(Enumerable.Range(0, 300), inputs);
    }

    [Fact]
    public async Task A_worker_who_goes_away_takes_no_task()
    {
        var clock = new WatchedClock();
        await using var served = await ServedApi.StartAsync(new EngineOptions { Clock = clock });
        await CreateActivityAsync(served);
        using (var leaving = new CancellationTokenSource())
        {
            var gone = served.Http.SendAsync(Poll(), leaving.Token);
            await clock.BegunAsync();
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
            await clock.EndedAsync();
        }

        // Were the task lost, this would wait for the activity's minute and get nothing.
        served.Engine.Start(served.Engine.Deploy("M", StateMachine.Parse(Definition)), "7");
        Assert.Equal("7", (await PollAsync(served)).GetProperty("input").GetString());
    }

    [Fact]
    public async Task A_worker_who_waits_when_the_server_stops_is_told_that_there_is_no_task()
    {
        var clock = new WatchedClock();
        var served = await ServedApi.StartAsync(new EngineOptions { Clock = clock });
        await CreateActivityAsync(served);
        using var client = new HttpClient { BaseAddress = served.Server.Address };
        var polls = Enumerable.Range(0, 20).Select(_ => client.SendAsync(Poll())).ToList();
        await clock.BegunAsync(20);

        await served.DisposeAsync();

        foreach (var poll in polls)
        {
            Assert.Equal("{}", await (await poll).Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Who_waits_for_an_execution_when_the_server_stops_is_told_to_ask_again()
    {
        var clock = new WatchedClock();
        var served = await ServedApi.StartAsync(new EngineOptions { Clock = clock });
        await CreateSlowAsync(served);
        using var client = new HttpClient { BaseAddress = served.Server.Address };
        var run = client.SendAsync(RunSlow());
        await clock.BegunAsync();

        await served.DisposeAsync();

        var response = await run;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("ServiceUnavailableException", response.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task A_synchronous_execution_is_stopped_when_nobody_waits_for_it_any_more()
    {
        var clock = new WatchedClock();
        await using var served = await ServedApi.StartAsync(new EngineOptions { Clock = clock });
        await CreateSlowAsync(served);
        using var leaving = new CancellationTokenSource();
        var run = served.Http.SendAsync(RunSlow(), leaving.Token);
        await clock.BegunAsync();
        var execution = Assert.Single(served.Engine.Executions);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(ExecutionStatus.Aborted, (await execution.Completion).Status);
    }

    private static HttpRequestMessage Poll() => ServedApi.Request("GetActivityTask", $$"""{"activityArn":"{{ActivityArn}}"}""");

    private static HttpRequestMessage RunSlow() =>
        ServedApi.Request("StartSyncExecution", """{"stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:Slow"}""");

    private static async Task CreateSlowAsync(ServedApi served) => (await served.Http.SendAsync(ServedApi.Request("CreateStateMachine", JsonSerializer.Serialize(new
    {
        name = "Slow",
        type = "EXPRESS",
        roleArn = ServedApi.RoleArn,
        definition = """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":200,"End":true}}}""",
    })))).EnsureSuccessStatusCode();

    private static async Task<JsonElement> PollAsync(ServedApi served)
    {
        var response = await served.Http.SendAsync(Poll());
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    private static async Task CreateActivityAsync(ServedApi served) =>
        (await served.Http.SendAsync(ServedApi.Request("CreateActivity", """{"name":"work"}"""))).EnsureSuccessStatusCode();
}
