using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>What is told to have happened has been kept, in real time, where others go on meanwhile.</summary>
public class JournalTests
{
    private const string Arn = "arn:aws:states:us-east-1:123456789012:activity:work";
    private const string Definition = $$"""
        {"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{Arn}}","End":true} } }
        """;

    [Fact]
    public async Task A_worker_gets_its_task_when_that_is_kept_and_an_answer_is_taken_when_it_is()
    {
        var journal = new Journal();
        var (engine, execution) = Start(journal);

        var task = await engine.Activities.TakeAsync(Arn, "me");
        Assert.Equal(JournalEntryKind.ActivityStarted, journal.Kinds[^1]);
        await engine.Tokens.SendSuccessAsync(task!.TaskToken, JsonValues.True);

        Assert.Equal(JournalEntryKind.TokenSucceeded, journal.Kinds[^1]);
        Assert.Equal(ExecutionStatus.Succeeded, (await execution.Completion).Status);
    }

    [Fact]
    public async Task What_the_journal_refuses_has_not_happened_and_may_be_sent_again()
    {
        var journal = new Journal();
        var (engine, execution) = Start(journal);
        var task = await engine.Activities.TakeAsync(Arn);

        journal.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => engine.Tokens.SendSuccessAsync(task!.TaskToken, JsonValues.True));
        await Assert.ThrowsAsync<IOException>(() => execution.StopAsync());
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        journal.IsFull = false;
        await engine.Tokens.SendSuccessAsync(task!.TaskToken, JsonValues.False);

        Assert.Equal("false", (await execution.Completion).Output.GetRawText());
    }

    [Fact]
    public async Task A_task_whose_taking_cannot_be_kept_stays_for_the_next_worker()
    {
        var journal = new Journal();
        var (engine, _) = Start(journal);
        while (journal.Kinds.Count == 0)
        {
            await Task.Yield();
        }

        journal.IsFull = true;
        Assert.Null(await engine.Activities.TakeAsync(Arn));
        journal.IsFull = false;

        Assert.NotNull(await engine.Activities.TakeAsync(Arn));
    }

    [Fact]
    public async Task Of_two_answers_for_one_token_one_is_refused()
    {
        var (engine, execution) = Start(new Journal());
        var task = await engine.Activities.TakeAsync(Arn);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async index =>
        {
            try
            {
                await engine.Tokens.SendSuccessAsync(task!.TaskToken, JsonValues.Parse($"{index}"));
                return index;
            }
            catch (TaskTokenException)
            {
                return -1;
            }
        }));

        var taken = Assert.Single(answers, answer => answer >= 0);
        Assert.Equal($"{taken}", (await execution.Completion).Output.GetRawText());
    }

    [Fact]
    public async Task What_comes_for_an_execution_that_is_being_brought_back_waits_until_it_goes_on_and_is_kept()
    {
        var journal = new Journal();
        var (engine, execution) = Start(journal);
        var task = await engine.Activities.TakeAsync(Arn);
        var later = new Journal();
        var next = new WorkflowEngine(new EngineOptions { Journal = later });
        next.Activities.Create(Arn);

        var back = next.Resume(next.Deploy("m", StateMachine.Parse(Definition)), execution.Name, execution.Arn, journal.Entries);
        var sent = next.Tokens.SendSuccessAsync(task!.TaskToken, JsonValues.True);
        Assert.Equal(ExecutionStatus.Running, back.Status);
        back.Continue();
        await sent;

        Assert.Equal([JournalEntryKind.TokenSucceeded], later.Kinds);
        Assert.Equal(ExecutionStatus.Succeeded, (await back.Completion).Status);
    }

    private static (WorkflowEngine Engine, WorkflowExecution Execution) Start(Journal journal)
    {
        var engine = new WorkflowEngine(new EngineOptions { Journal = journal });
        engine.Activities.Create(Arn);
        return (engine, engine.Start(engine.Deploy("m", StateMachine.Parse(Definition))));
    }

    private sealed class Journal : IExecutionJournal
    {
        private readonly List<JournalEntry> _entries = [];

        public volatile bool IsFull;

        public List<JournalEntry> Entries
        {
            get
            {
                lock (_entries)
                {
                    return [.. _entries];
                }
            }
        }

        public List<JournalEntryKind> Kinds => [.. Entries.Select(entry => entry.Kind)];

        public void Append(WorkflowExecution execution, JournalEntry entry)
        {
            if (IsFull)
            {
                throw new IOException("No space left on device");
            }

            lock (_entries)
            {
                _entries.Add(entry);
            }
        }
    }
}
