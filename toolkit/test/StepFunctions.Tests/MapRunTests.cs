using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class MapRunTests
{
    private const string Map = """
        {"StartAt":"M","States":{"M":{"Type":"Map","MaxConcurrency":2,"ToleratedFailurePercentage":50,"ItemProcessor":{"ProcessorConfig":
        {"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":10,"End":true}}},"End":true}}}
        """;

    private readonly ApiHarness _api = new();

    [Fact]
    public async Task A_map_run_tells_how_many_of_its_items_are_done()
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync(definition: Map), input: "[1,2,3,4,5]");
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(15));
        var mapRunArn = (await _api.GetAsync("ListMapRuns", new { executionArn })).GetProperty("mapRuns")[0].GetProperty("mapRunArn").GetString();

        var running = await _api.GetAsync("DescribeMapRun", new { mapRunArn });
        await _api.GetAsync("StopExecution", new { executionArn });
        var stopped = await _api.GetAsync("DescribeMapRun", new { mapRunArn });

        Assert.Equal(("RUNNING", 1, 2, 2, 0, 5), CountsOf(running));
        Assert.Equal(("ABORTED", 0, 0, 2, 3, 5), CountsOf(stopped));
    }

    [Fact]
    public async Task The_limits_of_a_map_run_stay()
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync(definition: Map), input: "[1]");
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        var mapRunArn = (await _api.GetAsync("ListMapRuns", new { executionArn })).GetProperty("mapRuns")[0].GetProperty("mapRunArn").GetString();

        await _api.GetAsync("UpdateMapRun", new { mapRunArn, maxConcurrency = 2 });
        Assert.Equal("ValidationException", (await _api.RefusalAsync("UpdateMapRun", new { mapRunArn, maxConcurrency = 3 })).Type);
        Assert.Equal("ResourceNotFound", (await _api.RefusalAsync("UpdateMapRun", new { mapRunArn = mapRunArn + "x" })).Type);
    }

    private static (string? Status, int Pending, int Running, int Succeeded, int Aborted, int Total) CountsOf(JsonElement run)
    {
        var counts = run.GetProperty("itemCounts");
        int Of(string name) => counts.GetProperty(name).GetInt32();
        return (run.GetProperty("status").GetString(), Of("pending"), Of("running"), Of("succeeded"), Of("aborted"), Of("total"));
    }
}
