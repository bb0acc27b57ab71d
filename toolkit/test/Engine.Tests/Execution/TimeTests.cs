using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class TimeTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string WeekLongWait = """{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":604800,"End":true}}}""";

    private const string Callback = """
        {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters":{"TaskToken.$":"$$.Task.Token"},"HeartbeatSeconds":60,"TimeoutSeconds":600,"End":true}}}
        """;

    [Fact]
    public async Task Seven_days_pass_at_once_in_virtual_time()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start) });

        var execution = await engine.RunAsync(engine.Deploy("wait", StateMachine.Parse(WeekLongWait)));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(Start.AddDays(7), execution.StopDate);
    }

    [Fact]
    public async Task Expressions_see_the_virtual_time()
    {
        const string Definition = """
            {"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":90,"Next":"Now"},
            "Now":{"Type":"Pass","QueryLanguage":"JSONata","Output":"{% $now() %}","End":true}}}
            """;
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start) });

        var execution = await engine.RunAsync(engine.Deploy("now", StateMachine.Parse(Definition)));

        Assert.Equal("\"2030-01-01T00:01:30.000Z\"", execution.Output.GetRawText());
    }

    [Fact]
    public async Task A_callback_that_nobody_answers_is_left_waiting_until_the_clock_is_turned()
    {
        var (engine, tokens) = CallbackEngine();
        var execution = engine.Start(engine.Deploy("ask", StateMachine.Parse(Callback)));

        await engine.WaitAsync(execution);
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        Assert.Single(tokens);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(ExecutionStatus.Running, execution.Status);

        await engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("States.Timeout", execution.Error);
        Assert.Equal(Start.AddSeconds(60), execution.StopDate);
    }

    [Fact]
    public async Task Heartbeats_hold_off_the_heartbeat_timeout_but_not_the_timeout()
    {
        var (engine, tokens) = CallbackEngine();
        var execution = engine.Start(engine.Deploy("ask", StateMachine.Parse(Callback)));
        await engine.WaitAsync(execution);

        for (var i = 0; i < 20; i++)
        {
            await engine.AdvanceAsync(TimeSpan.FromSeconds(31));
            if (execution.Status == ExecutionStatus.Running)
            {
                await engine.Tokens.SendHeartbeatAsync(tokens[0]);
            }
        }

        Assert.Equal("States.Timeout", execution.Error);
        Assert.Equal(Start.AddSeconds(600), execution.StopDate);
    }

    [Fact]
    public async Task A_success_sent_for_a_token_ends_the_task()
    {
        var (engine, tokens) = CallbackEngine();
        var execution = engine.Start(engine.Deploy("ask", StateMachine.Parse(Callback)));
        await engine.WaitAsync(execution);

        await engine.Tokens.SendSuccessAsync(tokens[0], Json.JsonValues.Parse("""{"yes":true}"""));
        await engine.WaitAsync(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("TaskTimedOut", (await Assert.ThrowsAsync<TaskTokenException>(() => engine.Tokens.SendHeartbeatAsync(tokens[0]))).Code);
        Assert.Equal("InvalidToken", (await Assert.ThrowsAsync<TaskTokenException>(() => engine.Tokens.SendHeartbeatAsync("no token"))).Code);
    }

    [Fact]
    public async Task A_handler_that_sleeps_on_the_clock_takes_no_time()
    {
        var handlers = new TaskHandlers().AddFunction("slow", new DelegateHandler(async (request, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromHours(3), request.Clock, cancellation);
            return TaskOutcome.Success(request.Input);
        }));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start), Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("slow", StateMachine.Parse(Definitions.Function("slow"))));

        Assert.Equal(Start.AddHours(3), execution.StopDate);
    }

    [Fact]
    public async Task A_handler_that_really_works_is_waited_for_before_time_goes_on()
    {
        var work = new TaskCompletionSource<TaskOutcome>();
        var handlers = new TaskHandlers().AddFunction("working", new DelegateHandler(async (_, _) => await work.Task));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start), Handlers = handlers });
        var running = engine.RunAsync(engine.Deploy("working", StateMachine.Parse(Definitions.Function("working", "\"TimeoutSeconds\":5,"))));

        Assert.False(running.IsCompleted);
        work.SetResult(TaskOutcome.Success(Json.JsonValues.True));

        Assert.Equal(Start, (await running).StopDate);
        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }

    [Fact]
    public async Task Every_run_with_the_same_seed_is_the_same()
    {
        async Task<string> RunAsync()
        {
            var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start), Seed = 7 });
            var execution = await engine.RunAsync(engine.Deploy("m", StateMachine.Parse(Definitions.ParallelOfTwo)), "[3,4]");
            return string.Join('\n', execution.History) + execution.Arn;
        }

        Assert.Equal(await RunAsync(), await RunAsync());
    }

    private static (WorkflowEngine Engine, List<string> Tokens) CallbackEngine()
    {
        var tokens = new List<string>();
        var handlers = new TaskHandlers().AddService("sqs", "sendMessage", new DelegateHandler((request, _) =>
        {
            tokens.Add(request.TaskToken!);
            return ValueTask.FromResult(TaskOutcome.Success(Json.JsonValues.EmptyObject));
        }));
        return (new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(Start), Handlers = handlers }), tokens);
    }
}
