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

    [Fact]
    public async Task The_children_of_a_map_run_are_listed_and_described_each_with_its_failure()
    {
        const string Failing = """
            {"StartAt":"M","States":{"M":{"Type":"Map","ToleratedFailureCount":5,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
            "StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$","NumericEquals":2,"Next":"F"}],"Default":"P"},
            "P":{"Type":"Pass","End":true},"F":{"Type":"Fail","Error":"Two","Cause":"It is two."}}},"End":true}}}
            """;
        var executionArn = await _api.StartAsync(await _api.CreateAsync(definition: Failing), input: "[1,2,3]");
        await _api.EndAsync(executionArn);
        var mapRunArn = (await _api.GetAsync("ListMapRuns", new { executionArn })).GetProperty("mapRuns")[0].GetProperty("mapRunArn").GetString();

        var all = (await _api.GetAsync("ListExecutions", new { mapRunArn })).GetProperty("executions");
        var failed = (await _api.GetAsync("ListExecutions", new { mapRunArn, statusFilter = "FAILED" })).GetProperty("executions");
        var described = await _api.GetAsync("DescribeExecution", new { executionArn = failed[0].GetProperty("executionArn").GetString() });

        Assert.Equal(3, all.GetArrayLength());
        Assert.Equal(mapRunArn, all[0].GetProperty("mapRunArn").GetString());
        Assert.Equal(1, failed.GetArrayLength());
        Assert.Equal(
            ("FAILED", "2", "Two", "It is two."),
            (Text("status"), Text("input"), Text("error"), Text("cause")));
        Assert.Equal("ResourceNotFound", (await _api.RefusalAsync("ListExecutions", new { mapRunArn = mapRunArn + "x" })).Type);

        string? Text(string name) => described.GetProperty(name).GetString();
    }

    private static (string? Status, int Pending, int Running, int Succeeded, int Aborted, int Total) CountsOf(JsonElement run)
    {
        var counts = run.GetProperty("itemCounts");
        int Of(string name) => counts.GetProperty(name).GetInt32();
        return (run.GetProperty("status").GetString(), Of("pending"), Of("running"), Of("succeeded"), Of("aborted"), Of("total"));
    }
}
