using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class StopTests
{
    [Fact]
    public async Task Stopping_ends_an_execution_at_once_and_cancels_its_task()
    {
        var cancelled = false;
        var handlers = new TaskHandlers().AddFunction("endless", new DelegateHandler(async (request, cancellation) =>
        {
            cancellation.Register(() => cancelled = true);
            await Task.Delay(TimeSpan.FromDays(1), request.Clock, cancellation);
            return TaskOutcome.Success(request.Input);
        }));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });
        var execution = engine.Start(engine.Deploy("endless", StateMachine.Parse(Definitions.Function("endless"))));
        await engine.AdvanceAsync(TimeSpan.FromHours(1));

        execution.Stop("Enough", "It took too long.");
        await engine.WaitAsync(execution);

        Assert.True(cancelled);
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
        Assert.Equal(("Enough", "It took too long."), (execution.Error, execution.Cause));
        Assert.Equal(["LambdaFunctionStarted", "ExecutionAborted"], execution.History.TakeLast(2).Select(e => e.Type));
        Assert.Equal(0, execution.History[^1].PreviousEventId);
    }

    [Fact]
    public async Task A_branch_that_fails_stops_the_others()
    {
        var cancelled = 0;
        var handlers = new TaskHandlers().AddFunction("slow", new DelegateHandler(async (request, cancellation) =>
        {
            cancellation.Register(() => cancelled++);
            await Task.Delay(TimeSpan.FromDays(1), request.Clock, cancellation);
            return TaskOutcome.Success(request.Input);
        }));
        const string Definition = """
            {"StartAt":"All","States":{"All":{"Type":"Parallel","End":true,"Branches":[
            {"StartAt":"Slow","States":{"Slow":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:slow","End":true}}},
            {"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":9,"Next":"Fail"},"Fail":{"Type":"Fail","Error":"Broken"}}}]}}}
            """;
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("all", StateMachine.Parse(Definition)));

        Assert.Equal("Broken", execution.Error);
        Assert.Equal(1, cancelled);
        Assert.Equal(TimeSpan.FromSeconds(9), execution.StopDate - execution.StartDate);
        Assert.Contains(execution.History, e => e.Type == "TaskStateAborted");
        Assert.Equal(HistoryEventType.ExecutionFailed, execution.History[^1].Type);
    }

    [Fact]
    public async Task An_execution_ends_when_its_own_time_is_over()
    {
        const string Definition = """{"TimeoutSeconds":5,"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":60,"End":true}}}""";
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });

        var execution = await engine.RunAsync(engine.Deploy("late", StateMachine.Parse(Definition)));

        Assert.Equal(ExecutionStatus.TimedOut, execution.Status);
        Assert.Equal(TimeSpan.FromSeconds(5), execution.StopDate - execution.StartDate);
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut"], execution.History.Select(e => e.Type));
        Assert.Equal((0, "States.Timeout"), (execution.History[^1].PreviousEventId, execution.History[^1].Details?.Error));
        Assert.Null(execution.Error);
    }

    [Fact]
    public async Task An_endless_loop_ends_at_the_limit_of_events()
    {
        const string Definition = """
            {"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Out?"},"End":{"Type":"Succeed"},
            "Out?":{"Type":"Choice","Choices":[{"Variable":"$.out","IsPresent":true,"Next":"End"}],"Default":"A"}}}
            """;
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });

        var execution = await engine.RunAsync(engine.Deploy("loop", StateMachine.Parse(Definition)));

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Equal(25_000, execution.History.Count);
        Assert.Contains("25000", execution.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_over_256_KiB_fails_the_task()
    {
        var handlers = new TaskHandlers().AddFunction("large", _ => Json.JsonValues.StringOf(new string('x', 256 * 1024)));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("large", StateMachine.Parse(Definitions.Function("large"))));

        Assert.Equal("States.DataLimitExceeded", execution.Error);
    }
}
