using AsteroidWorkflows.Api.Stores;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Api.Tests;

public class RestoreTests
{
    private readonly InMemoryApiStore _store = new();
    private readonly Journal _journal = new();

    [Fact]
    public async Task Another_process_goes_on_with_what_the_store_and_the_journal_kept()
    {
        var before = new StepFunctionsApi(NewEngine(out var engine), _store);
        var stateMachineArn = await AskAsync(before, "CreateStateMachine", "stateMachineArn", new { name = "m", definition = ApiHarness.Wait, roleArn = ApiHarness.Role });
        var executionArn = await AskAsync(before, "StartExecution", "executionArn", new { stateMachineArn, name = "n" });
        await AskAsync(before, "UpdateStateMachine", "revisionId", new { stateMachineArn, definition = ApiHarness.Pass });
        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        var after = new StepFunctionsApi(NewEngine(out var next), _store);
        after.Restore(record => _journal.Of(record.Arn));
        var execution = await next.WaitAsync(next.FindExecution(executionArn)!);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(TimeSpan.FromSeconds(60), execution.StopDate - execution.StartDate);
        Assert.Equal(ApiHarness.Wait, await AskAsync(after, "DescribeStateMachineForExecution", "definition", new { executionArn }));
        Assert.Equal(ApiHarness.Pass, await AskAsync(after, "DescribeStateMachine", "definition", new { stateMachineArn }));
    }

    [Fact]
    public async Task An_execution_whose_start_was_kept_but_not_begun_is_started()
    {
        var before = new StepFunctionsApi(NewEngine(out _), _store);
        var stateMachineArn = await AskAsync(before, "CreateStateMachine", "stateMachineArn", new { name = "m", definition = ApiHarness.Pass, roleArn = ApiHarness.Role });
        var executionArn = await AskAsync(before, "StartExecution", "executionArn", new { stateMachineArn, input = "7" });

        var after = new StepFunctionsApi(NewEngine(out var next), _store);
        after.Restore(_ => []);

        Assert.Equal("7", (await next.WaitAsync(next.FindExecution(executionArn)!)).Output.GetRawText());
    }

    private WorkflowEngine NewEngine(out WorkflowEngine engine) => engine = new(new EngineOptions { Clock = new VirtualClock(), Journal = _journal });

    private static async Task<string> AskAsync(StepFunctionsApi api, string action, string member, object request)
    {
        var answer = await api.HandleAsync(action, System.Text.Json.JsonSerializer.SerializeToElement(request));
        return answer.Body.GetProperty(member).GetString()!;
    }

    private sealed class Journal : IExecutionJournal
    {
        private readonly Dictionary<string, List<JournalEntry>> _entries = [];

        public List<JournalEntry> Of(string executionArn) => _entries[executionArn];

        public void Append(WorkflowExecution execution, JournalEntry entry)
        {
            if (!_entries.TryGetValue(execution.Arn, out var entries))
            {
                _entries[execution.Arn] = entries = [];
            }

            entries.Add(entry);
        }
    }
}
