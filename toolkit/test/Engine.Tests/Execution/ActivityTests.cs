using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class ActivityTests
{
    private const string Arn = "arn:aws:states:us-east-1:123456789012:activity:work";

    private const string Definition = $$"""
        {"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{Arn}}","TimeoutSeconds":100,"HeartbeatSeconds":10,"End":true} } }
        """;

    [Fact]
    public async Task A_worker_takes_the_task_and_sends_its_result()
    {
        var (engine, execution) = await StartAsync();

        var task = await engine.Activities.TakeAsync(Arn, "me");
        await engine.Tokens.SendSuccessAsync(task!.TaskToken, Json.JsonValues.Parse("[2]"));
        await engine.WaitAsync(execution);

        Assert.Equal("[1]", task.Input.GetRawText());
        Assert.Equal("[2]", execution.Output.GetRawText());
        Assert.Equal("me", execution.History.Single(e => e.Type == "ActivityStarted").Details!.WorkerName);
    }

    [Fact]
    public async Task A_worker_that_came_first_is_given_the_task_as_soon_as_there_is_one()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        engine.Activities.Create(Arn);
        var taking = engine.Activities.TakeAsync(Arn);

        await engine.WaitAsync(engine.Start(engine.Deploy("m", StateMachine.Parse(Definition))));

        Assert.NotNull(await taking);
    }

    [Fact]
    public async Task A_worker_that_waits_in_vain_gets_nothing_after_a_minute()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        engine.Activities.Create(Arn);
        var taking = engine.Activities.TakeAsync(Arn);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.False(taking.IsCompleted);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Null(await taking);
    }

    [Fact]
    public async Task Time_counts_from_when_a_worker_has_taken_the_task()
    {
        var (engine, execution) = await StartAsync();
        await engine.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(ExecutionStatus.Running, execution.Status);

        await engine.Activities.TakeAsync(Arn);
        await engine.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("States.Timeout", execution.Error);
    }

    [Fact]
    public async Task An_activity_that_is_not_there_ends_the_execution()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });

        var execution = await engine.RunAsync(engine.Deploy("m", StateMachine.Parse(Definition)));

        Assert.Equal("States.Runtime", execution.Error);
        Assert.Contains($"The activity {Arn} does not exist.", execution.Cause, StringComparison.Ordinal);
    }

    private static async Task<(WorkflowEngine Engine, WorkflowExecution Execution)> StartAsync()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        engine.Activities.Create(Arn);
        return (engine, await engine.WaitAsync(engine.Start(engine.Deploy("m", StateMachine.Parse(Definition)), "[1]")));
    }
}
