using System.Collections.Concurrent;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class ResumeTests
{
    private const string Definition = """
        {"StartAt":"All","States":{"All":{"Type":"Map","ItemsPath":"$","End":true,"ItemProcessor":{"StartAt":"Work","States":{
        "Work":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"work","Payload.$":"$"},
        "Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":3,"JitterStrategy":"FULL"}],"OutputPath":"$.Payload","Next":"Stamp"},
        "Stamp":{"Type":"Pass","Parameters":{"id.$":"States.UUID()","at.$":"$$.State.EnteredTime"},"ResultPath":"$.stamp","Next":"Now"},
        "Now":{"Type":"Pass","QueryLanguage":"JSONata","Output":{"was":"{% $states.input %}","now":"{% $now() %}","id":"{% $uuid() %}"},"Next":"Wait"},
        "Wait":{"Type":"Wait","Seconds":10,"Next":"Ask"},
        "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"T.$":"$$.Task.Token"},
        "TimeoutSeconds":86400,"ResultPath":"$.answer","End":true}}}}}}
        """;

    /// <summary>Kill after every entry: whatever was kept until then, the execution comes back and ends as if nothing had happened.</summary>
    [Fact]
    public async Task An_execution_comes_back_from_its_journal_wherever_it_was_cut_off()
    {
        var whole = await RunAsync(new Journal(), null);
        Assert.Equal(ExecutionStatus.Succeeded, whole.Execution.Status);
        var entries = whole.Journal.Entries;
        Assert.True(entries.Count > 8);

        for (var cut = 1; cut <= entries.Count; cut++)
        {
            if (cut < entries.Count && entries[cut].JoinsPrevious)
            {
                continue;
            }

            var again = await RunAsync(new Journal(), entries.Take(cut).ToList());

            Assert.Equal(ExecutionStatus.Succeeded, again.Execution.Status);
            Assert.Equal(
                whole.Execution.History.Select(e => (e.Id, e.Type, e.PreviousEventId)),
                again.Execution.History.Select(e => (e.Id, e.Type, e.PreviousEventId)));
            Assert.Equal(whole.Execution.Output.GetRawText(), again.Execution.Output.GetRawText());
        }
    }

    [Fact]
    public async Task A_journal_that_can_not_keep_an_entry_ends_the_execution()
    {
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Journal = new BrokenJournal() });

        var execution = await engine.RunAsync(engine.Deploy("pass", StateMachine.Parse(Definitions.Pass)));

        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.Contains("disk full", execution.Cause, StringComparison.Ordinal);
    }

    private static async Task<(WorkflowExecution Execution, Journal Journal)> RunAsync(Journal journal, List<JournalEntry>? entries)
    {
        var attempts = new ConcurrentDictionary<string, int>();
        WorkflowEngine? engine = null;
        var waiting = new ConcurrentBag<string>();
        var handlers = new TaskHandlers()
            .AddFunction("work", new DelegateHandler((request, _) => ValueTask.FromResult(
                request.RetryCount == 0 ? TaskOutcome.Failure("Busy", "once") : TaskOutcome.Success(request.Input))))
            .AddService("sqs", "sendMessage", new DelegateHandler((request, _) =>
            {
                waiting.Add(request.TaskToken!);
                return ValueTask.FromResult(TaskOutcome.Success(Json.JsonValues.EmptyObject));
            }));
        var clock = new VirtualClock(entries is null ? null : entries[^1].At);
        engine = new WorkflowEngine(new EngineOptions { Clock = clock, Handlers = handlers, Journal = journal, Seed = 3 });
        var machine = engine.Deploy("m", StateMachine.Parse(Definition));
        WorkflowExecution execution;
        if (entries is null)
        {
            execution = engine.Start(machine, """[{"n":1},{"n":2}]""", "one");
        }
        else
        {
            execution = engine.Resume(machine, "one", "arn:aws:states:us-east-1:123456789012:execution:m:one", entries);
            execution.Continue();
        }

        await engine.WaitAsync(execution);
        var tokens = execution.History
            .Where(e => e.Type == "TaskScheduled" && e.Details!.ResourceType == "sqs")
            .Select(e => e.Details!.Parameters.GetProperty("T").GetString()!);
        foreach (var token in tokens.Where(engine.Tokens.IsOpen))
        {
            await engine.Tokens.SendSuccessAsync(token, Json.JsonValues.True);
            await engine.WaitAsync(execution);
        }

        return (execution, journal);
    }

    private sealed class Journal : IExecutionJournal
    {
        public List<JournalEntry> Entries { get; } = [];

        public void Append(WorkflowExecution execution, JournalEntry entry) => Entries.Add(entry);
    }

    private sealed class BrokenJournal : IExecutionJournal
    {
        public void Append(WorkflowExecution execution, JournalEntry entry) => throw new IOException("disk full");
    }
}
