using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks.Mocks;

namespace AsteroidWorkflows.Testing.Tests;

public class WorkflowTestTests
{
    private const string Definition = """
        {"QueryLanguage":"JSONata","StartAt":"Check","States":{
        "Check":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"check","Payload":"{% $states.input %}"},
          "Retry":[{"ErrorEquals":["Lambda.TooManyRequestsException"],"IntervalSeconds":2,"MaxAttempts":3}],
          "Catch":[{"ErrorEquals":["BadName"],"Next":"Refused"}],"Output":"{% $states.result.Payload %}","Next":"Fine?"},
        "Fine?":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.flagged %}","Next":"Review"}],"Default":"Approved"},
        "Review":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","TimeoutSeconds":604800,
          "Arguments":{"QueueUrl":"q","MessageBody":{"token":"{% $states.context.Task.Token %}"}},
          "Catch":[{"ErrorEquals":["States.Timeout"],"Next":"Refused"}],"Next":"Approved"},
        "Approved":{"Type":"Pass","Output":"approved","End":true},
        "Refused":{"Type":"Fail","Error":"Refused"}}}
        """;

    [Fact]
    public async Task A_mocked_workflow_is_asserted_on_in_a_few_lines()
    {
        var run = await WorkflowTest.Of(Definition)
            .Mock("Check", MockedAnswer.Throw("Lambda.TooManyRequestsException"), MockedAnswer.Return(JsonValues.Parse("""{"Payload":{"flagged":false}}""")))
            .RunAsync("""{"name":"Ann"}""");

        run.AssertOutput("\"approved\"").AssertPath("Check", "Fine?", "Approved").AssertRetries("Check", 1).AssertNotVisited("Review")
            .AssertDuration(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_callback_is_answered_by_the_test_days_later()
    {
        var running = await WorkflowTest.Of(Definition).Mock("Check", """{"Payload":{"flagged":true}}""").Callback("Review").StartAsync();

        await running.AdvanceAsync(TimeSpan.FromDays(6));
        var run = await running.SendSuccessAsync("Review");

        run.AssertSucceeded().AssertDuration(TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task A_callback_that_nobody_answers_runs_into_its_timeout()
    {
        var running = await WorkflowTest.Of(Definition).Mock("Check", """{"Payload":{"flagged":true}}""").Callback("Review").StartAsync();

        var run = await running.AdvanceAsync(TimeSpan.FromDays(7));

        run.AssertFailed("Refused").AssertVisited("Review");
        await Assert.ThrowsAsync<WorkflowAssertionException>(() => running.SendSuccessAsync("Review"));
    }

    [Fact]
    public async Task A_function_of_ones_own_takes_part()
    {
        var run = await WorkflowTest.Of(Definition).Function("check", payload => JsonValues.Parse("""{"flagged":false}""")).RunAsync();

        run.AssertSucceeded();
    }

    [Fact]
    public async Task A_failed_assertion_says_what_happened_instead()
    {
        var run = await WorkflowTest.Of(Definition).Mock("Check", MockedAnswer.Throw("BadName", "Too short.")).RunAsync();

        var failure = Assert.Throws<WorkflowAssertionException>(() => run.AssertSucceeded());
        Assert.Contains("Check → Refused", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Error: Refused", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mock_of_a_state_that_is_not_there_is_refused_by_name() => Assert.Contains(
        "no Task state 'Chekc'; it has: 'Check', 'Review'.",
        Assert.Throws<ArgumentException>(() => WorkflowTest.Of(Definition).Mock("Chekc", "{}")).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_state_that_nobody_answers_says_so()
    {
        const string Definition = """{"StartAt":"Put","States":{"Put":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","End":true}}}""";

        var run = await WorkflowTest.Of(Definition).RunAsync();

        run.AssertFailed("States.TaskFailed");
        Assert.Contains("add a handler for service 'dynamodb', action 'putItem'", run.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_assertions_hold_for_a_deployed_state_machine()
    {
        var local = await WorkflowTest.Of(Definition).Mock("Check", """{"Payload":{"flagged":false}}""").RunAsync();
        var deployed = new DeployedWorkflow(new RecordedService(local), "arn:aws:states:us-east-1:123456789012:stateMachine:m")
        {
            PollInterval = TimeSpan.Zero,
        };

        var run = await deployed.RunAsync();

        run.AssertOutput("\"approved\"").AssertPath("Check", "Fine?", "Approved").AssertRetries("Check", 0);
    }

    /// <summary>The service as an SDK shows it: running at the first look, then ended with this run's history.</summary>
    private sealed class RecordedService(WorkflowRun run) : IStepFunctionsPort
    {
        private int _looks;

        public Task<string> StartExecutionAsync(string stateMachineArn, string input, CancellationToken cancellationToken) =>
            Task.FromResult(stateMachineArn + ":one");

        public Task<(string Status, string? Output, string? Error, string? Cause)> DescribeExecutionAsync(
            string executionArn, CancellationToken cancellationToken) => Task.FromResult<(string, string?, string?, string?)>(
                _looks++ == 0 ? ("RUNNING", null, null, null) : ("SUCCEEDED", run.Output.GetRawText(), null, null));

        public Task<IReadOnlyList<HistoryEvent>> GetExecutionHistoryAsync(string executionArn, CancellationToken cancellationToken) =>
            Task.FromResult(run.Events);
    }
}
