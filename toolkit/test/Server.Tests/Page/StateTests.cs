using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class StateTests
{
    [Fact]
    public async Task A_state_that_is_tried_again_tells_each_error_and_is_caught_in_the_end()
    {
        var calls = 0;
        await using var server = await PageServer.StartAsync(_ => TaskOutcome.Failure("Flaky", $"Attempt {++calls}"));
        var execution = await server.RunNewAsync(Definitions.Retrying);

        var state = await StateAsync(server, execution, "Try");
        var visit = (await server.GetAsync($"/page/state?execution={execution.Arn}&state=Try")).GetProperty("visit");

        Assert.Equal(("caught", 3, 2, "Flaky"), (Text(state, "status"), Number(state, "attempts"), Number(state, "retries"), Text(state, "error")));
        Assert.Equal(["Attempt 1", "Attempt 2", "Attempt 3"], visit.GetProperty("errors").EnumerateArray().Select(error => Text(error, "cause")));
        Assert.Equal("{}", Text(visit, "input"));
    }

    [Fact]
    public async Task A_Fail_state_has_failed_with_its_error()
    {
        await using var server = await PageServer.StartAsync(_ => TaskOutcome.Failure("Flaky", "no"));
        var execution = await server.RunNewAsync(Definitions.Retrying);

        var state = await StateAsync(server, execution, "Bad");
        var description = await server.DescribeAsync(execution);

        Assert.Equal(("failed", "GaveUp"), (Text(state, "status"), Text(state, "error")));
        Assert.Equal(("FAILED", "GaveUp", "No luck"), (Text(description, "status"), Text(description, "error"), Text(description, "cause")));
    }

    [Fact]
    public async Task A_state_that_waits_for_its_token_says_so()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Waiting);

        Assert.Equal("waiting", Text(await StateAsync(server, execution, "Ask"), "status"));
        Assert.Equal("Ask", Text((await server.DescribeAsync(execution)).GetProperty("tasks")[0], "state"));
    }

    [Fact]
    public async Task A_stopped_execution_leaves_its_states_aborted()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Waiting);
        await server.Engine.WaitAsync(Stopped(execution));

        Assert.Equal("aborted", Text(await StateAsync(server, execution, "Ask"), "status"));
        Assert.Equal("ABORTED", Text(await server.DescribeAsync(execution), "status"));
    }

    [Fact]
    public async Task The_iterations_of_a_Map_are_counted_and_each_can_be_looked_at()
    {
        await using var server = await PageServer.StartAsync(request => request.Input.GetInt32() == 2 ? TaskOutcome.Failure("Two", "not two") : TaskOutcome.Success(request.Input));
        var execution = await server.RunNewAsync(Definitions.Mapping, "[1,2,3]");

        var map = await StateAsync(server, execution, "Each");
        var one = await StateAsync(server, execution, "One");
        var details = await server.GetAsync($"/page/state?execution={execution.Arn}&state=One");
        var third = details.GetProperty("visits")[2];
        var shown = await server.GetAsync($"/page/state?execution={execution.Arn}&state=One&visit={Number(third, "number")}");

        Assert.Equal("failed", Text(map, "status"));
        Assert.Equal(1, Number(map.GetProperty("iterations"), "failed"));
        Assert.Equal(3, Number(one, "visits"));
        Assert.Equal("Two", Text(details.GetProperty("visit").GetProperty("errors")[0], "error"));
        Assert.Equal(("item 2", "3"), (Text(shown.GetProperty("visit"), "place"), Text(shown.GetProperty("visit"), "input")));
    }

    [Fact]
    public async Task What_fails_within_a_Parallel_fails_it_and_stops_the_other_branch()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync("""
            { "StartAt": "Both", "States": { "Both": { "Type": "Parallel", "Next": "After", "Catch": [ { "ErrorEquals": [ "States.ALL" ], "Next": "After" } ], "Branches": [
                { "StartAt": "Slow", "States": { "Slow": { "Type": "Wait", "Seconds": 60, "End": true } } },
                { "StartAt": "Broken", "States": { "Broken": { "Type": "Fail", "Error": "Bad" } } } ] },
              "After": { "Type": "Pass", "End": true } } }
            """);

        Assert.Equal(["caught", "aborted", "failed", "succeeded"], (await Task.WhenAll(new[] { "Both", "Slow", "Broken", "After" }
            .Select(name => StateAsync(server, execution, name)))).Select(state => Text(state, "status")));
    }

    [Fact]
    public async Task A_state_that_is_visited_again_stands_as_it_stood_last()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync("""
            { "QueryLanguage": "JSONata", "StartAt": "Add", "States": {
                "Add": { "Type": "Pass", "Output": "{% $states.input + 1 %}", "Next": "Enough?" },
                "Enough?": { "Type": "Choice", "Choices": [ { "Condition": "{% $states.input > 3 %}", "Next": "Done" } ], "Default": "Add" },
                "Done": { "Type": "Succeed" } } }
            """, "1");

        var state = await StateAsync(server, execution, "Add");

        Assert.Equal(("succeeded", 3), (Text(state, "status"), Number(state, "visits")));
        Assert.False(state.TryGetProperty("counts", out _));
    }

    [Fact]
    public async Task An_expression_that_fails_is_the_error_of_its_state()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync("""
            { "QueryLanguage": "JSONata", "StartAt": "First", "States": { "First": { "Type": "Pass", "Next": "Broken" },
              "Broken": { "Type": "Pass", "Output": "{% $number('x') %}", "End": true } } }
            """);

        var state = await StateAsync(server, execution, "Broken");

        Assert.Equal(("failed", "States.QueryEvaluationError"), (Text(state, "status"), Text(state, "error")));
        Assert.Equal("succeeded", Text(await StateAsync(server, execution, "First"), "status"));
    }

    [Fact]
    public async Task Numbers_come_as_exactly_as_they_went_in()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Pass, "[12345678901234567890, 1.10]");

        var input = Text(await server.DescribeAsync(execution), "input")!;

        Assert.Contains("12345678901234567890", input, StringComparison.Ordinal);
        Assert.Contains("1.10", input, StringComparison.Ordinal);
    }

    private static WorkflowExecution Stopped(WorkflowExecution execution)
    {
        execution.Stop();
        return execution;
    }

    private static async Task<JsonElement> StateAsync(PageServer server, WorkflowExecution execution, string name) =>
        (await server.DescribeAsync(execution)).GetProperty("states").EnumerateArray().Single(state => Text(state, "name") == name);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
