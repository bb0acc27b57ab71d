using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Tests;

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

    [Fact]
    public async Task What_an_execution_has_started_comes_back_with_it()
    {
        var before = new StepFunctionsApi(NewEngine(out var engine), _store);
        _journal.Started = before.Keep;
        var child = await AskAsync(before, "CreateStateMachine", "stateMachineArn", new { name = "child", definition = ApiHarness.Wait, roleArn = ApiHarness.Role });
        var definition = $$$"""
            {"StartAt":"S","States":{"S":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"{{{child}}}"},"End":true} } }
            """;
        var parent = await AskAsync(before, "CreateStateMachine", "stateMachineArn", new { name = "parent", definition, roleArn = ApiHarness.Role });
        var executionArn = await AskAsync(before, "StartExecution", "executionArn", new { stateMachineArn = parent });
        await engine.AdvanceAsync(TimeSpan.FromSeconds(30));

        var after = new StepFunctionsApi(NewEngine(out var next), _store);
        after.Restore(record => _journal.Of(record.Arn));

        var execution = await next.WaitAsync(next.FindExecution(executionArn)!);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(TimeSpan.FromSeconds(60), execution.StopDate - execution.StartDate);
        Assert.Single(next.Executions, execution => execution.StateMachine.Arn == child);
        Assert.Single(execution.History, item => item.Type == "TaskSubmitted");
    }

    [Fact]
    public async Task A_task_that_a_worker_has_taken_is_not_handed_out_again()
    {
        var before = new StepFunctionsApi(NewEngine(out var engine), _store);
        var activityArn = await AskAsync(before, "CreateActivity", "activityArn", new { name = "a" });
        var definition = $$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"{{{activityArn}}}","End":true} } }""";
        var stateMachineArn = await AskAsync(before, "CreateStateMachine", "stateMachineArn", new { name = "m", definition, roleArn = ApiHarness.Role });
        var executionArn = await AskAsync(before, "StartExecution", "executionArn", new { stateMachineArn });
        await engine.WaitAsync(engine.FindExecution(executionArn)!);
        var taskToken = await AskAsync(before, "GetActivityTask", "taskToken", new { activityArn });
        await engine.WaitAsync(engine.FindExecution(executionArn)!);

        var after = new StepFunctionsApi(NewEngine(out var next), _store);
        after.Restore(record => _journal.Of(record.Arn));
        var poll = after.HandleAsync("GetActivityTask", JsonSerializer.SerializeToElement(new { activityArn }));
        await next.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.False((await poll).Body.TryGetProperty("taskToken", out _));
        await after.HandleAsync("SendTaskSuccess", JsonSerializer.SerializeToElement(new { taskToken, output = "1" }));

        Assert.Equal("1", (await next.WaitAsync(next.FindExecution(executionArn)!)).Output.GetRawText());
    }

    private WorkflowEngine NewEngine(out WorkflowEngine engine) => engine = new(new EngineOptions { Clock = new VirtualClock(), Journal = _journal });

    private static async Task<string> AskAsync(StepFunctionsApi api, string action, string member, object request)
    {
        var answer = await api.HandleAsync(action, JsonSerializer.SerializeToElement(request));
        return answer.Body.GetProperty(member).GetString()!;
    }

    private sealed class Journal : IExecutionJournal
    {
        private readonly Dictionary<string, List<JournalEntry>> _entries = [];

        public List<JournalEntry> Of(string executionArn) => _entries[executionArn];

        public Action<WorkflowExecution, JournalEntry>? Started { get; set; }

        public void Append(WorkflowExecution execution, JournalEntry entry)
        {
            if (entry.Kind == JournalEntryKind.Started)
            {
                Started?.Invoke(execution, entry);
            }

            if (!_entries.TryGetValue(execution.Arn, out var entries))
            {
                _entries[execution.Arn] = entries = [];
            }

            entries.Add(entry);
        }
    }
}
