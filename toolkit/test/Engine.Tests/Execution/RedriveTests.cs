using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class RedriveTests
{
    private const string Definition = """
        {"StartAt":"First","States":{"First":{"Type":"Pass","Assign":{"x":7},"Parameters":{"a":1},"Next":"Work"},
        "Work":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:work","ResultPath":"$.work","Next":"Last"},
        "Last":{"Type":"Pass","Parameters":{"x.$":"$x","work.$":"$.work","redrives.$":"$$.Execution.RedriveCount"},"End":true}}}
        """;

    [Fact]
    public async Task A_failed_execution_goes_on_where_it_failed()
    {
        var entries = new List<JournalEntry>();
        var (engine, machine, repair) = World(entries);
        var execution = await engine.RunAsync(machine, name: "one");
        Assert.Equal(ExecutionStatus.Failed, execution.Status);

        repair();
        execution.Redrive();
        Assert.Throws<InvalidOperationException>(execution.Redrive);
        await engine.WaitAsync(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("""{"x":7,"work":"done","redrives":1}""", execution.Output.GetRawText());
        Assert.Equal(["First", "Work", "Work", "Last"], TestKit(execution));
        Assert.Equal(["ExecutionFailed", "ExecutionRedriven"], execution.History.Where(e => e.Type is "ExecutionFailed" or "ExecutionRedriven").Select(e => e.Type));
        Assert.Throws<InvalidOperationException>(execution.Redrive);

        // Brought back in another engine it is the same.
        var (other, same, _) = World([]);
        var again = other.Resume(same, "one", execution.Arn, entries);
        Assert.Equal(ExecutionStatus.Succeeded, again.Status);
        Assert.Equal(execution.Output.GetRawText(), again.Output.GetRawText());
        Assert.Equal(execution.History.Select(e => (e.Id, e.Type)), again.History.Select(e => (e.Id, e.Type)));
    }

    [Fact]
    public async Task An_Express_execution_ends_after_five_minutes_and_cannot_be_redriven()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock() });
        var machine = engine.Deploy("m", StateMachine.Parse("""{"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":301,"End":true}}}"""), isExpress: true);

        var execution = await engine.RunAsync(machine);

        Assert.Equal(ExecutionStatus.TimedOut, execution.Status);
        Assert.Equal(TimeSpan.FromMinutes(5), execution.StopDate - execution.StartDate);
        Assert.Throws<InvalidOperationException>(execution.Redrive);
    }

    private static string[] TestKit(WorkflowExecution execution) => [.. Testing.WorkflowRun.Of(execution).Path];

    private static (WorkflowEngine Engine, DeployedStateMachine Machine, Action Repair) World(List<JournalEntry> entries)
    {
        var isBroken = true;
        var handlers = new TaskHandlers().AddFunction("work", new DelegateHandler((_, _) => ValueTask.FromResult(
            isBroken ? TaskOutcome.Failure("Broken", null) : TaskOutcome.Success(Json.JsonValues.StringOf("done")))));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Journal = new Journal(entries) });
        return (engine, engine.Deploy("m", StateMachine.Parse(Definition)), () => isBroken = false);
    }

    private sealed class Journal(List<JournalEntry> entries) : IExecutionJournal
    {
        public void Append(WorkflowExecution execution, JournalEntry entry) => entries.Add(entry);
    }
}
