using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class NestedTests
{
    private const string Child = """{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":60,"End":true}}}""";

    [Fact]
    public async Task A_parent_waits_for_its_child_and_sees_its_output_as_JSON()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        engine.Deploy("child", StateMachine.Parse(Child));

        var parent = await engine.RunAsync(engine.Deploy("parent", StateMachine.Parse(Parent(""))), """{"n":1}""");

        Assert.Equal("""{"n":1}""", parent.Output.GetProperty("Output").GetRawText());
        Assert.Equal("SUCCEEDED", parent.Output.GetProperty("Status").GetString());
        Assert.Equal(TimeSpan.FromSeconds(60), parent.StopDate - parent.StartDate);
    }

    [Fact]
    public async Task A_parent_that_times_out_stops_its_child()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        engine.Deploy("child", StateMachine.Parse(Child));

        var parent = await engine.RunAsync(engine.Deploy("parent", StateMachine.Parse(Parent("\"TimeoutSeconds\":5,"))));
        await engine.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("States.Timeout", parent.Error);
        Assert.Equal(ExecutionStatus.Aborted, engine.Executions.Single(e => e != parent).Status);
    }

    [Fact]
    public async Task A_state_machine_that_is_not_there_fails_the_task()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });

        var parent = await engine.RunAsync(engine.Deploy("parent", StateMachine.Parse(Parent(""))));

        Assert.Equal("StepFunctions.StateMachineDoesNotExistException", parent.Error);
    }

    private static string Parent(string fields) => $$"""
        {"StartAt":"Start","States":{"Start":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2",{{fields}}
        "Parameters":{"StateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:child","Input.$":"$"},"End":true} } }
        """;
}
