using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class MapTests
{
    [Fact]
    public async Task Ten_thousand_items_go_through_a_distributed_Map()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        var input = $"[{string.Join(',', Enumerable.Range(0, 10_000))}]";

        var execution = await engine.RunAsync(engine.Deploy("map", StateMachine.Parse(Distributed(""))), input);

        Assert.Equal(input, execution.Output.GetRawText());
        Assert.Equal((10_000, 0), (execution.MapRuns[0].Executions.Succeeded, execution.MapRuns[0].Executions.Failed));
        Assert.Equal(MapRunStatus.Succeeded, execution.MapRuns[0].Status);
    }

    [Fact]
    public async Task A_map_run_counts_children_and_their_items()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        var machine = engine.Deploy("map", StateMachine.Parse(Distributed("\"ItemBatcher\":{\"MaxItemsPerBatch\":2},", """
            "StartAt":"Three?","States":{"Three?":{"Type":"Choice","Choices":[{"Variable":"$.Items[0]","NumericEquals":3,"Next":"Fail"}],"Default":"Pass"},
            "Fail":{"Type":"Fail","Error":"Three"},"Pass":{"Type":"Pass","End":true}}
            """)));

        var run = (await engine.RunAsync(machine, "[1,2,3,4,5]")).MapRuns[0];

        Assert.Equal(MapRunStatus.Failed, run.Status);
        Assert.Equal((3, 1, 1), (run.Executions.Total, run.Executions.Succeeded, run.Executions.Failed));
        Assert.Equal((5, 2, 2, 1, 0), (run.Items.Total, run.Items.Succeeded, run.Items.Failed, run.Items.Aborted, run.Items.Running));
    }

    [Fact]
    public async Task No_more_iterations_run_at_a_time_than_MaxConcurrency()
    {
        var (now, most) = (0, 0);
        var handlers = new TaskHandlers().AddFunction("count", new DelegateHandler(async (request, cancellation) =>
        {
            most = Math.Max(most, ++now);
            await Task.Delay(TimeSpan.FromSeconds(1), request.Clock, cancellation);
            now--;
            return TaskOutcome.Success(request.Input);
        }));
        const string Definition = """
            {"StartAt":"Map","States":{"Map":{"Type":"Map","MaxConcurrency":3,"End":true,"ItemProcessor":{"StartAt":"Count","States":{
            "Count":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:count","End":true}}}}}}
            """;
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("map", StateMachine.Parse(Definition)), "[1,2,3,4,5,6,7]");

        Assert.Equal("[1,2,3,4,5,6,7]", execution.Output.GetRawText());
        Assert.Equal(3, most);
        Assert.Equal(TimeSpan.FromSeconds(3), execution.StopDate - execution.StartDate);
    }

    [Theory]
    [InlineData("", "States.ExceedToleratedFailureThreshold")]
    [InlineData("\"ToleratedFailureCount\":1,", "States.ExceedToleratedFailureThreshold")]
    [InlineData("\"ToleratedFailureCount\":2,", null)]
    [InlineData("\"ToleratedFailurePercentage\":49,", "States.ExceedToleratedFailureThreshold")]
    [InlineData("\"ToleratedFailurePercentage\":50,", null)]
    public async Task A_distributed_Map_tolerates_as_many_failures_as_it_says(string fields, string? error)
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        var machine = engine.Deploy("map", StateMachine.Parse(Distributed(fields, """
            "StartAt":"Odd?","States":{"Odd?":{"Type":"Choice","Choices":[{"Variable":"$","NumericGreaterThan":2,"Next":"Fail"}],"Default":"Pass"},
            "Fail":{"Type":"Fail","Error":"Big"},"Pass":{"Type":"Pass","End":true}}
            """)));

        var execution = await engine.RunAsync(machine, "[1,2,3,4]");

        Assert.Equal(error, execution.Error);
        Assert.Equal(error is null ? MapRunStatus.Succeeded : MapRunStatus.Failed, execution.MapRuns[0].Status);
    }

    private static string Distributed(string fields, string processor = """ "StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}} """) => $$"""
        {"StartAt":"Map","States":{"Map":{"Type":"Map",{{fields}}"End":true,
        "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},{{processor}} } } } }
        """;
}
