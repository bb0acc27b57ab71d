using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.Engine.Tests.Execution;

public class SetClockTests
{
    private const string Wait = """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":60,"End":true}}}""";

    [Fact]
    public async Task A_wait_lasts_no_longer_because_the_clock_is_set_back()
    {
        var clock = new SetClock();
        var engine = new WorkflowEngine(new EngineOptions { Clock = clock });
        var execution = engine.Start(engine.Deploy("wait", StateMachine.Parse(Wait)));
        await clock.UntilArmedAsync();

        clock.SetBack(TimeSpan.FromHours(1));
        clock.Pass(TimeSpan.FromSeconds(60));

        Assert.Equal(ExecutionStatus.Succeeded, (await engine.WaitAsync(execution)).Status);
    }

    [Fact]
    public async Task Nor_does_one_that_is_brought_back_afterwards()
    {
        var clock = new SetClock();
        var journal = new KeptJournal();
        var first = new WorkflowEngine(new EngineOptions { Clock = clock, Journal = journal });
        var arn = first.Start(first.Deploy("wait", StateMachine.Parse(Wait)), name: "w").Arn;
        await clock.UntilArmedAsync();
        clock.SetBack(TimeSpan.FromHours(1));

        var second = new WorkflowEngine(new EngineOptions { Clock = clock });
        var machine = second.Deploy("wait", StateMachine.Parse(Wait));
        var execution = second.Resume(machine, "w", arn, journal.Entries);
        execution.Continue();
        await clock.UntilArmedAsync();
        clock.Pass(TimeSpan.FromSeconds(60));

        Assert.Equal(ExecutionStatus.Succeeded, (await second.WaitAsync(execution)).Status);
    }

    private sealed class KeptJournal : IExecutionJournal
    {
        private readonly List<JournalEntry> _entries = [];

        public IReadOnlyList<JournalEntry> Entries
        {
            get
            {
                lock (_entries)
                {
                    return [.. _entries];
                }
            }
        }

        public void Append(WorkflowExecution execution, JournalEntry entry)
        {
            lock (_entries)
            {
                _entries.Add(entry);
            }
        }
    }
}
