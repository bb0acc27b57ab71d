using System.Text.Json;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class ExecutionTests
{
    private readonly ApiHarness _api = new();

    [Fact]
    public async Task The_same_name_and_input_again_is_the_same_execution_as_long_as_it_runs()
    {
        var arn = await _api.CreateAsync(definition: ApiHarness.Wait);
        var first = await _api.GetAsync("StartExecution", new { stateMachineArn = arn, name = "n", input = """{"a":1,"b":2}""" });

        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(5));
        var second = await _api.GetAsync("StartExecution", new { stateMachineArn = arn, name = "n", input = """{ "b": 2, "a": 1 }""" });

        Assert.Equal(first.ToString(), second.ToString());
        var executionArn = first.GetProperty("executionArn").GetString()!;
        var refusal = ("ExecutionAlreadyExists", $"Execution Already Exists: '{executionArn}'");
        Assert.Equal(refusal, await _api.RefusalAsync("StartExecution", new { stateMachineArn = arn, name = "n", input = "{}" }));
        await _api.EndAsync(executionArn);
        Assert.Equal(refusal, await _api.RefusalAsync("StartExecution", new { stateMachineArn = arn, name = "n", input = """{"a":1,"b":2}""" }));
    }

    [Theory]
    [InlineData("has space", "InvalidName")]
    [InlineData("a/b", "InvalidName")]
    [InlineData("", "ValidationException")]
    public async Task A_name_that_no_execution_may_have_is_refused(string name, string type)
    {
        var arn = await _api.CreateAsync();

        Assert.Equal(type, (await _api.RefusalAsync("StartExecution", new { stateMachineArn = arn, name })).Type);
    }

    [Fact]
    public async Task The_input_is_told_as_it_was_given()
    {
        const string Given = """{ "a" : 1.0 }""";
        var executionArn = await _api.StartAsync(await _api.CreateAsync(), input: Given);

        Assert.Equal(Given, (await _api.GetAsync("DescribeExecution", new { executionArn })).GetProperty("input").GetString());
    }

    [Fact]
    public async Task Without_its_data_a_description_has_neither_input_nor_output()
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync());
        await _api.EndAsync(executionArn);

        var description = await _api.GetAsync("DescribeExecution", new { executionArn, includedData = "METADATA_ONLY" });

        Assert.False(description.TryGetProperty("input", out _));
        Assert.False(description.TryGetProperty("output", out _));
        Assert.False(description.GetProperty("outputDetails").GetProperty("included").GetBoolean());
    }

    [Fact]
    public async Task A_stopped_execution_tells_why()
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync(definition: ApiHarness.Wait));

        var stopped = await _api.GetAsync("StopExecution", new { executionArn, error = "Enough", cause = "Nobody waits" });
        var again = await _api.GetAsync("StopExecution", new { executionArn });

        var description = await _api.GetAsync("DescribeExecution", new { executionArn });
        Assert.Equal("ABORTED", description.GetProperty("status").GetString());
        Assert.Equal("Enough", description.GetProperty("error").GetString());
        Assert.Equal("Nobody waits", description.GetProperty("cause").GetString());
        Assert.Equal(stopped.ToString(), again.ToString());
    }

    [Fact]
    public async Task A_synchronous_execution_is_waited_for()
    {
        var arn = await _api.CreateAsync(definition: ApiHarness.Wait, type: "EXPRESS");

        var answer = await _api.GetAsync("StartSyncExecution", new { stateMachineArn = arn, input = """{"a":1}""" });

        Assert.Equal("SUCCEEDED", answer.GetProperty("status").GetString());
        Assert.Equal("""{"a":1}""", answer.GetProperty("output").GetString());
        Assert.Equal(60_000, answer.GetProperty("billingDetails").GetProperty("billedDurationInMilliseconds").GetInt32());
    }

    [Fact]
    public async Task A_synchronous_execution_ends_with_whoever_asked_for_it()
    {
        var arn = await _api.CreateAsync(definition: ApiHarness.Wait, type: "EXPRESS");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _api.AskAsync("StartSyncExecution", new { stateMachineArn = arn }, new CancellationToken(canceled: true)));

        var execution = Assert.Single(_api.Engine.Executions);
        await _api.Engine.WaitAsync(execution);
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
    }

    [Fact]
    public async Task A_failed_execution_is_redriven_once_for_each_client_token()
    {
        var arn = await _api.CreateAsync(definition: """{"StartAt":"F","States":{"F":{"Type":"Fail"}}}""");
        var executionArn = await _api.StartAsync(arn);
        await _api.EndAsync(executionArn);
        Assert.Equal("REDRIVABLE", (await _api.GetAsync("DescribeExecution", new { executionArn })).GetProperty("redriveStatus").GetString());

        var first = await _api.GetAsync("RedriveExecution", new { executionArn, clientToken = "t" });
        await _api.EndAsync(executionArn);
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        var again = await _api.GetAsync("RedriveExecution", new { executionArn, clientToken = "t" });
        await _api.EndAsync(executionArn);

        Assert.Equal(first.ToString(), again.ToString());
        var listed = await _api.GetAsync("ListExecutions", new { stateMachineArn = arn, redriveFilter = "REDRIVEN" });
        Assert.Equal(1, Assert.Single(listed.GetProperty("executions").EnumerateArray()).GetProperty("redriveCount").GetInt32());
    }

    [Theory]
    [InlineData(ApiHarness.Pass, "SUCCEEDED")]
    [InlineData(ApiHarness.Wait, "RUNNING")]
    public async Task What_has_not_ended_badly_is_not_redriven(string definition, string status)
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync(definition: definition));
        await _api.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(
            ("ExecutionNotRedrivable", $"Execution is {status} and cannot be redriven"), await _api.RefusalAsync("RedriveExecution", new { executionArn }));
    }

    [Fact]
    public async Task Pages_of_executions_are_not_shifted_by_new_ones()
    {
        var arn = await _api.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await _api.StartAsync(arn, $"n{i}");
        }

        var first = await _api.GetAsync("ListExecutions", new { stateMachineArn = arn, maxResults = 2 });
        await _api.StartAsync(arn, "new");
        var second = await _api.GetAsync("ListExecutions", new { stateMachineArn = arn, maxResults = 2, nextToken = TokenOf(first) });
        var third = await _api.GetAsync("ListExecutions", new { stateMachineArn = arn, maxResults = 2, nextToken = TokenOf(second) });

        Assert.Equal(["n4", "n3", "n2", "n1", "n0"], new[] { first, second, third }.SelectMany(NamesOf));
        Assert.False(third.TryGetProperty("nextToken", out _));
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_list_only()
    {
        var arn = await _api.CreateAsync();
        await _api.StartAsync(arn);
        await _api.StartAsync(arn);
        var token = TokenOf(await _api.GetAsync("ListExecutions", new { stateMachineArn = arn, maxResults = 1 }));
        var refusal = ("InvalidToken", "Invalid Token: 'Invalid token'");

        Assert.Equal(refusal, await _api.RefusalAsync("ListExecutions", new { stateMachineArn = arn, statusFilter = "FAILED", nextToken = token }));
        Assert.Equal(refusal, await _api.RefusalAsync("ListStateMachines", new { nextToken = token }));
        Assert.Equal(refusal, await _api.RefusalAsync("ListStateMachines", new { nextToken = "no token" }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_a_history_give_every_event_once(bool reverseOrder)
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync());
        await _api.EndAsync(executionArn);
        var ids = new List<long>();
        string? nextToken = null;
        do
        {
            var page = await _api.GetAsync("GetExecutionHistory", new { executionArn, reverseOrder, maxResults = 3, nextToken });
            ids.AddRange(page.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            nextToken = page.TryGetProperty("nextToken", out var token) ? token.GetString() : null;
        }
        while (nextToken is not null);

        Assert.Equal(reverseOrder ? [4, 3, 2, 1] : [1, 2, 3, 4], ids);
    }

    [Fact]
    public async Task A_history_can_be_had_without_data()
    {
        var executionArn = await _api.StartAsync(await _api.CreateAsync(), input: """{"secret":"s"}""");
        await _api.EndAsync(executionArn);

        var history = await _api.GetAsync("GetExecutionHistory", new { executionArn, includeExecutionData = false });

        Assert.DoesNotContain("secret", history.ToString(), StringComparison.Ordinal);
    }

    private static string TokenOf(JsonElement page) => page.GetProperty("nextToken").GetString()!;

    private static IEnumerable<string?> NamesOf(JsonElement page) =>
        page.GetProperty("executions").EnumerateArray().Select(item => item.GetProperty("name").GetString());
}
