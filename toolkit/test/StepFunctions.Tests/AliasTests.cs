using System.Text.Json.Serialization;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class AliasTests
{
    private int _percentile;

    [Fact]
    public async Task An_alias_leads_to_its_versions_by_weight()
    {
        var api = new ApiHarness(options: new ApiOptions { Percentile = () => _percentile });
        var arn = await TwoVersionsAsync(api);
        await api.GetAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 30, 70) });
        var versions = new List<string?>();
        foreach (var percentile in new[] { 0, 29, 30, 99 })
        {
            _percentile = percentile;
            var executionArn = await api.StartAsync($"{arn}:live");
            var description = await api.GetAsync("DescribeExecution", new { executionArn });
            Assert.Equal($"{arn}:live", description.GetProperty("stateMachineAliasArn").GetString());
            Assert.Equal(arn, description.GetProperty("stateMachineArn").GetString());
            versions.Add(description.GetProperty("stateMachineVersionArn").GetString());
        }

        Assert.Equal([$"{arn}:1", $"{arn}:1", $"{arn}:2", $"{arn}:2"], versions);
        Assert.Equal(4, (await api.GetAsync("ListExecutions", new { stateMachineArn = $"{arn}:live" })).GetProperty("executions").GetArrayLength());
        Assert.Equal(2, (await api.GetAsync("ListExecutions", new { stateMachineArn = $"{arn}:2" })).GetProperty("executions").GetArrayLength());
    }

    [Fact]
    public async Task The_same_alias_again_is_no_error_and_another_of_its_name_is_a_conflict()
    {
        var api = new ApiHarness();
        var arn = await TwoVersionsAsync(api);
        await api.GetAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 30, 70) });

        await api.GetAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 30, 70) });
        Assert.Equal(
            "ConflictException",
            (await api.RefusalAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 70, 30) })).Type);
        Assert.Equal(1, (await api.GetAsync("ListStateMachineAliases", new { stateMachineArn = arn })).GetProperty("stateMachineAliases").GetArrayLength());
    }

    [Theory]
    [InlineData(30, 60, "Sum of routing configuration weights must equal 100. Received: [30, 60]")]
    [InlineData(101, 0, "1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100")]
    public async Task Weights_that_make_no_sense_are_refused(int first, int second, string message)
    {
        var api = new ApiHarness();
        var arn = await TwoVersionsAsync(api);

        Assert.Equal(
            ("ValidationException", message),
            await api.RefusalAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, first, second) }));
    }

    [Fact]
    public async Task An_alias_can_only_lead_to_versions_that_are_there()
    {
        var api = new ApiHarness();
        var arn = await api.CreateAsync(publish: true);

        Assert.Equal("ResourceNotFound", (await api.RefusalAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 30, 70) })).Type);
    }

    [Fact]
    public async Task An_execution_can_start_what_an_alias_leads_to()
    {
        var api = new ApiHarness();
        var arn = await api.CreateAsync("child", publish: true);
        await api.GetAsync("UpdateStateMachine", new { stateMachineArn = arn, definition = """{"StartAt":"F","States":{"F":{"Type":"Fail"}}}""", publish = true });
        await api.GetAsync("CreateStateMachineAlias", new { name = "live", routingConfiguration = Routes(arn, 100, 0) });
        var parent = await api.CreateAsync("parent", $$$"""
            {"StartAt":"S","States":{"S":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"{{{arn}}}:live"},"End":true} } }
            """);

        Assert.Equal(ExecutionStatus.Succeeded, (await api.EndAsync(await api.StartAsync(parent))).Status);
        await api.GetAsync("DeleteStateMachineAlias", new { stateMachineAliasArn = $"{arn}:live" });
        var refused = await api.EndAsync(await api.StartAsync(parent));
        Assert.Equal((ExecutionStatus.Failed, "StepFunctions.StateMachineDoesNotExistException"), (refused.Status, refused.Error));
    }

    private static async Task<string> TwoVersionsAsync(ApiHarness api)
    {
        var arn = await api.CreateAsync(publish: true);
        await api.GetAsync("UpdateStateMachine", new { stateMachineArn = arn, definition = ApiHarness.Wait, publish = true });
        return arn;
    }

    private static Route[] Routes(string arn, int first, int second) => [new($"{arn}:1", first), new($"{arn}:2", second)];

    private sealed record Route([property: JsonPropertyName("stateMachineVersionArn")] string VersionArn, [property: JsonPropertyName("weight")] int Weight);
}
