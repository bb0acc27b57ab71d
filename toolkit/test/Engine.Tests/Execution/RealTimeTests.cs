using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class RealTimeTests
{
    [Fact]
    public async Task Branches_really_run_side_by_side()
    {
        // Each waits for the other to have come: one after the other they would wait for ever.
        using var both = new CountdownEvent(2);
        var handlers = new TaskHandlers().AddFunction("meet", new DelegateHandler(async (request, cancellation) =>
        {
            await Task.Run(() =>
            {
                both.Signal();
                both.Wait(cancellation);
            }, cancellation);
            return TaskOutcome.Success(request.Input);
        }));
        const string Meet = """{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:meet","End":true}""";
        var definition = $$"""
            {"StartAt":"Both","States":{"Both":{"Type":"Parallel","End":true,"Branches":[
            {"StartAt":"A","States":{"A":{{Meet}} } },{"StartAt":"B","States":{"B":{{Meet}} } }]} } }
            """;
        var engine = new WorkflowEngine(new EngineOptions { Handlers = handlers });

        var execution = await engine.RunAsync(engine.Deploy("both", StateMachine.Parse(definition)), "1");

        Assert.Equal("[1,1]", execution.Output.GetRawText());
    }

    [Fact]
    public async Task Many_executions_at_once_all_end()
    {
        var engine = new WorkflowEngine(new EngineOptions { KeepEnded = false, KeepHistory = false });
        var machine = engine.Deploy("pass", StateMachine.Parse(Definitions.Pass));

        var executions = await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => engine.RunAsync(machine, $"{i}")));

        Assert.All(executions, (execution, i) => Assert.Equal(i, execution.Output.GetInt32()));
        Assert.Empty(engine.Executions);
    }

    [Fact]
    public async Task A_wait_ends_after_real_time()
    {
        const string Definition = """{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":1,"End":true}}}""";
        var clock = new SetClock();
        var engine = new WorkflowEngine(new EngineOptions { Clock = clock });
        var running = engine.RunAsync(engine.Deploy("wait", StateMachine.Parse(Definition)));
        await clock.UntilArmedAsync();

        clock.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(ExecutionStatus.Succeeded, (await running).Status);
    }
}
