using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class ListTests
{
    [Fact]
    public async Task Workflows_are_told_with_their_samples_and_how_their_executions_stand()
    {
        await using var server = await PageServer.StartAsync(
            samples: new Dictionary<string, IReadOnlyList<SampleInput>> { ["asking"] = [new SampleInput("hello", "says hello", """{"hello":"world"}""")] });
        var asking = await server.CreateAsync("asking", Definitions.Waiting);
        var passing = await server.CreateAsync("passing", Definitions.Pass);
        await server.RunAsync(asking);
        await server.RunAsync(passing);
        await server.RunAsync(passing);

        var workflows = (await server.GetAsync("/page/workflows")).GetProperty("workflows").EnumerateArray().ToList();

        Assert.Equal(["asking", "passing"], workflows.Select(workflow => workflow.GetProperty("name").GetString()));
        Assert.Equal(1, workflows[0].GetProperty("waiting").GetInt32());
        Assert.Equal("hello", workflows[0].GetProperty("samples")[0].GetProperty("name").GetString());
        Assert.Equal(2, workflows[1].GetProperty("counts").GetProperty("SUCCEEDED").GetInt32());
    }

    [Fact]
    public async Task Executions_come_newest_first_in_pages_that_leave_out_none_and_tell_none_twice()
    {
        await using var server = await PageServer.StartAsync();
        var workflow = await server.CreateAsync("passing", Definitions.Pass);
        for (var number = 0; number < 25; number++)
        {
            await server.RunAsync(workflow, name: number.ToString("D2", CultureInfo.InvariantCulture));
            await server.Engine.AdvanceAsync(TimeSpan.FromSeconds(number % 3));
        }

        var names = new List<string>();
        for (var after = ""; after is not null;)
        {
            var page = await server.GetAsync($"/page/executions?workflow={workflow}&size=10&after={Uri.EscapeDataString(after)}");
            // What starts while somebody turns pages is above the first, and shifts nothing.
            await server.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
            await server.RunAsync(workflow);
            names.AddRange(Names(page));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(number => number.ToString("D2", CultureInfo.InvariantCulture)), names.Order());
        Assert.Equal("24", names[0]);
    }

    [Fact]
    public async Task Executions_are_found_by_status_and_by_a_part_of_their_name()
    {
        await using var server = await PageServer.StartAsync();
        var workflow = await server.CreateAsync("asking", Definitions.Waiting);
        await server.RunAsync(workflow, name: "first-Alpha");
        var stopped = await server.RunAsync(workflow, name: "second-beta");
        stopped.Stop();
        await server.Engine.WaitAsync(stopped);

        Assert.Equal(["first-Alpha"], Names(await server.GetAsync($"/page/executions?workflow={workflow}&name=ALPHA")));
        Assert.Equal(["first-Alpha"], Names(await server.GetAsync($"/page/executions?workflow={workflow}&status=WAITING")));
        Assert.Equal(["second-beta"], Names(await server.GetAsync($"/page/executions?workflow={workflow}&status=ABORTED")));
    }

    [Fact]
    public async Task Events_come_in_pages_and_one_by_one_in_full()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Pass);

        var page = await server.GetAsync($"/page/history?execution={execution.Arn}&first=1&size=2");
        var one = await server.GetAsync($"/page/event?execution={execution.Arn}&event=2");

        Assert.Equal(4, page.GetProperty("total").GetInt32());
        Assert.Equal(["PassStateEntered", "PassStateExited"], page.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("type").GetString()));
        Assert.Contains("stateEnteredEventDetails", one.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement page) => page.GetProperty("executions").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);
}
