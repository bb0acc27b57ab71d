using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class LiveTests
{
    [Fact]
    public async Task A_page_is_told_which_executions_went_on()
    {
        await using var server = await PageServer.StartAsync();
        using var reader = await OpenAsync(server);
        await ReadAsync(reader);

        var execution = await server.RunNewAsync(Definitions.Pass);

        var told = await ReadAsync(reader);
        var change = JsonElement.Parse(told["data"]);
        Assert.Contains(change.GetProperty("executions").EnumerateArray(), arn => arn.GetString() == execution.Arn);
        Assert.Equal(execution.StateMachine.Arn, change.GetProperty("workflows")[0].GetString());
        Assert.NotEmpty(told["id"]);
    }

    [Fact]
    public async Task A_page_that_comes_back_is_told_to_read_anew_only_where_it_has_missed_something()
    {
        await using var server = await PageServer.StartAsync();
        string position;
        using (var reader = await OpenAsync(server))
        {
            var first = await ReadAsync(reader);
            Assert.Equal("resync", first["event"]);
            position = first["id"];
        }

        using (var same = await OpenAsync(server, position))
        {
            Assert.False((await ReadAsync(same)).ContainsKey("event"));
        }

        await server.RunNewAsync(Definitions.Pass);
        using var later = await OpenAsync(server, position);
        Assert.Equal("resync", (await ReadAsync(later))["event"]);
    }

    [Fact]
    public async Task However_many_go_on_what_a_page_has_to_be_told_stays_small()
    {
        var events = new LiveEvents();
        using var subscription = events.Subscribe();
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), OnEvent = events.Publish });
        var machine = engine.Deploy("many", StateMachine.Parse(Definitions.Pass));
        for (var number = 0; number < 1000; number++)
        {
            await engine.RunAsync(machine);
        }

        var change = subscription.Take();

        Assert.True(change.Many);
        Assert.Empty(change.Executions);
        Assert.Single(change.Workflows);
        Assert.Empty(subscription.Take().Workflows);
    }

    [Fact]
    public async Task Whoever_has_gone_is_told_nothing_and_stops_nobody()
    {
        var events = new LiveEvents();
        var gone = events.Subscribe();
        gone.Dispose();
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), OnEvent = events.Publish });

        var execution = await engine.RunAsync(engine.Deploy("one", StateMachine.Parse(Definitions.Pass)));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public async Task The_server_ends_though_pages_are_open()
    {
        var server = await PageServer.StartAsync();
        var reader = await OpenAsync(server);
        await ReadAsync(reader);

        await server.DisposeAsync();
    }

    private static async Task<StreamReader> OpenAsync(PageServer server, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/live");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next message, by its fields.</summary>
    private static async Task<Dictionary<string, string>> ReadAsync(StreamReader reader)
    {
        var message = new Dictionary<string, string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var parts = line.Split(": ", 2);
            message[parts[0]] = parts[1];
        }

        return message;
    }
}
