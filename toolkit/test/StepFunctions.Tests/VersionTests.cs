namespace AsteroidWorkflows.StepFunctions.Tests;

public class VersionTests
{
    private readonly ApiHarness _api = new();

    [Fact]
    public async Task A_version_keeps_what_its_state_machine_did()
    {
        var arn = await _api.CreateAsync(publish: true);
        await _api.GetAsync("UpdateStateMachine", new { stateMachineArn = arn, definition = ApiHarness.Wait });

        var version = await _api.GetAsync("DescribeStateMachine", new { stateMachineArn = $"{arn}:1" });
        var execution = await _api.EndAsync(await _api.StartAsync($"{arn}:1"));

        Assert.Equal(ApiHarness.Pass, version.GetProperty("definition").GetString());
        Assert.Equal(execution.StartDate, execution.StopDate);
    }

    [Fact]
    public async Task A_version_of_another_revision_than_the_present_one_is_refused()
    {
        var arn = await _api.CreateAsync();
        var update = await _api.GetAsync("UpdateStateMachine", new { stateMachineArn = arn, definition = ApiHarness.Wait });

        var (type, message) = await _api.RefusalAsync("PublishStateMachineVersion", new { stateMachineArn = arn, revisionId = "INITIAL" });

        Assert.Equal("ConflictException", type);
        Assert.EndsWith($"The current State Machine revision is {update.GetProperty("revisionId").GetString()}.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_an_alias_leads_to_is_not_deleted()
    {
        var arn = await _api.CreateAsync(publish: true);
        await _api.GetAsync("CreateStateMachineAlias", new
        {
            name = "live",
            routingConfiguration = new[] { new { stateMachineVersionArn = $"{arn}:1", weight = 100 } },
        });

        Assert.Equal(
            ("ConflictException", "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live]"),
            await _api.RefusalAsync("DeleteStateMachineVersion", new { stateMachineVersionArn = $"{arn}:1" }));
        await _api.GetAsync("DeleteStateMachineAlias", new { stateMachineAliasArn = $"{arn}:live" });
        await _api.GetAsync("DeleteStateMachineVersion", new { stateMachineVersionArn = $"{arn}:1" });
        Assert.Equal("StateMachineDoesNotExist", (await _api.RefusalAsync("StartExecution", new { stateMachineArn = $"{arn}:1" })).Type);
    }

    [Fact]
    public async Task An_execution_can_start_a_version_of_another_state_machine()
    {
        var arn = await _api.CreateAsync("child", publish: true);
        await _api.GetAsync("UpdateStateMachine", new { stateMachineArn = arn, definition = ApiHarness.Wait });
        var parent = await _api.CreateAsync("parent", $$$"""
            {"StartAt":"Start","States":{"Start":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"{{{arn}}}:1"},"End":true} } }
            """);

        var execution = await _api.EndAsync(await _api.StartAsync(parent));

        Assert.Equal(Engine.ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(execution.StartDate, execution.StopDate);
        Assert.Equal(1, (await _api.GetAsync("ListExecutions", new { stateMachineArn = arn })).GetProperty("executions").GetArrayLength());
    }
}
