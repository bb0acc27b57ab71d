using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class StateMachineTests
{
    private const string Other = """{"StartAt":"Pass","States":{"Pass":{"Type":"Succeed"}}}""";

    private readonly ApiHarness _api = new();

    [Fact]
    public async Task The_same_creation_again_is_the_same_state_machine_whatever_its_role_and_tags()
    {
        var first = await _api.GetAsync("CreateStateMachine", new { name = "m", definition = ApiHarness.Pass, roleArn = ApiHarness.Role });
        await _api.Engine.AdvanceAsync(TimeSpan.FromHours(1));
        var second = await _api.GetAsync("CreateStateMachine", new
        {
            name = "m",
            definition = ApiHarness.Pass,
            roleArn = "arn:aws:iam::123456789012:role/other",
            tags = new[] { new { key = "a", value = "b" } },
        });

        Assert.Equal(first.ToString(), second.ToString());
        var stateMachineArn = first.GetProperty("stateMachineArn").GetString();
        Assert.Equal(ApiHarness.Role, (await _api.GetAsync("DescribeStateMachine", new { stateMachineArn })).GetProperty("roleArn").GetString());
        Assert.Equal(0, (await _api.GetAsync("ListTagsForResource", new { resourceArn = stateMachineArn })).GetProperty("tags").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"definition":"{\"StartAt\":\"Pass\",\"States\":{\"Pass\":{\"Type\":\"Succeed\"}}}"}""")]
    [InlineData("""{"type":"EXPRESS"}""")]
    [InlineData("""{"publish":true}""")]
    [InlineData("""{"publish":true,"versionDescription":"first"}""")]
    [InlineData("""{"tracingConfiguration":{"enabled":true}}""")]
    public async Task Another_state_machine_of_the_same_name_is_refused(string difference)
    {
        var request = new Dictionary<string, object> { ["name"] = "m", ["definition"] = ApiHarness.Pass, ["roleArn"] = ApiHarness.Role };
        await _api.GetAsync("CreateStateMachine", request);
        foreach (var member in JsonDocument.Parse(difference).RootElement.EnumerateObject())
        {
            request[member.Name] = member.Value;
        }

        Assert.Equal(
            ("StateMachineAlreadyExists", "State Machine Already Exists: 'arn:aws:states:us-east-1:123456789012:stateMachine:m'"),
            await _api.RefusalAsync("CreateStateMachine", request));
    }

    [Fact]
    public async Task A_creation_that_is_refused_leaves_nothing()
    {
        await _api.RefusalAsync("CreateStateMachine", new { name = "m", definition = "{}", roleArn = ApiHarness.Role });

        Assert.Equal(0, (await _api.GetAsync("ListStateMachines", new { })).GetProperty("stateMachines").GetArrayLength());
    }

    [Fact]
    public async Task An_update_is_a_new_revision_and_running_executions_go_on_as_they_were()
    {
        var stateMachineArn = await _api.CreateAsync(definition: ApiHarness.Wait);
        var executionArn = await _api.StartAsync(stateMachineArn);

        var update = await _api.GetAsync("UpdateStateMachine", new { stateMachineArn, definition = Other });

        var now = await _api.GetAsync("DescribeStateMachine", new { stateMachineArn });
        Assert.Equal(Other, now.GetProperty("definition").GetString());
        Assert.Equal(update.GetProperty("revisionId").GetString(), now.GetProperty("revisionId").GetString());
        var running = await _api.GetAsync("DescribeStateMachineForExecution", new { executionArn });
        Assert.Equal(ApiHarness.Wait, running.GetProperty("definition").GetString());
        Assert.False(running.TryGetProperty("revisionId", out _));
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_no_revision()
    {
        var stateMachineArn = await _api.CreateAsync();

        Assert.False((await _api.GetAsync("UpdateStateMachine", new { stateMachineArn, definition = ApiHarness.Pass })).TryGetProperty("revisionId", out _));
        Assert.Equal("MissingRequiredParameter", (await _api.RefusalAsync("UpdateStateMachine", new { stateMachineArn })).Type);
    }

    [Fact]
    public async Task An_update_that_is_refused_changes_nothing()
    {
        var stateMachineArn = await _api.CreateAsync();

        Assert.Equal("InvalidDefinition", (await _api.RefusalAsync("UpdateStateMachine", new { stateMachineArn, definition = "{}" })).Type);
        Assert.Equal(ApiHarness.Pass, (await _api.GetAsync("DescribeStateMachine", new { stateMachineArn })).GetProperty("definition").GetString());
    }

    [Fact]
    public async Task A_deleted_state_machine_takes_its_executions_with_it_and_its_name_is_free()
    {
        var stateMachineArn = await _api.CreateAsync(definition: ApiHarness.Wait);
        var executionArn = await _api.StartAsync(stateMachineArn, "once");
        var execution = _api.Engine.FindExecution(executionArn)!;

        await _api.GetAsync("DeleteStateMachine", new { stateMachineArn });
        await _api.Engine.WaitAsync(execution);

        Assert.Equal(Engine.ExecutionStatus.Aborted, execution.Status);
        Assert.Equal("ExecutionDoesNotExist", (await _api.RefusalAsync("DescribeExecution", new { executionArn })).Type);
        Assert.Equal("StateMachineDoesNotExist", (await _api.RefusalAsync("StartExecution", new { stateMachineArn })).Type);
        await _api.CreateAsync(definition: ApiHarness.Wait);
        Assert.Equal(executionArn, await _api.StartAsync(stateMachineArn, "once"));
    }

    [Fact]
    public async Task State_machines_are_listed_in_pages_by_name()
    {
        foreach (var name in new[] { "c", "a", "b" })
        {
            await _api.CreateAsync(name);
        }

        var first = await _api.GetAsync("ListStateMachines", new { maxResults = 2 });
        await _api.GetAsync("DeleteStateMachine", new { stateMachineArn = first.GetProperty("stateMachines")[1].GetProperty("stateMachineArn").GetString() });
        var second = await _api.GetAsync("ListStateMachines", new { nextToken = first.GetProperty("nextToken").GetString() });

        Assert.Equal(["a", "b"], first.GetProperty("stateMachines").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(["c"], second.GetProperty("stateMachines").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.False(second.TryGetProperty("nextToken", out _));
    }
}
