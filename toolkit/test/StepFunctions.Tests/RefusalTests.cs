namespace AsteroidWorkflows.StepFunctions.Tests;

public class RefusalTests
{
    private readonly ApiHarness _api = new();

    [Theory]
    [InlineData("role")]
    [InlineData("arn:aws:iam::12:role/a")]
    [InlineData("arn:aws:iam::123456789012:user/a")]
    [InlineData("arn:aws:iam::123456789012:role/")]
    public async Task A_role_is_the_ARN_of_a_role(string roleArn)
    {
        var refusal = ("InvalidArn", $"Invalid Role Arn: '{roleArn}'");

        Assert.Equal(refusal, await _api.RefusalAsync("CreateStateMachine", new { name = "m", definition = ApiHarness.Pass, roleArn }));
        Assert.Equal(refusal, await _api.RefusalAsync("UpdateStateMachine", new { stateMachineArn = await _api.CreateAsync(), roleArn }));
    }

    [Theory]
    [InlineData("aws:cloudformation:stack-name")]
    [InlineData("AWS:x")]
    public async Task A_tag_of_AWS_is_nobody_else_s(string key)
    {
        var tags = new[] { new { key, value = "v" } };
        var refusal = ("ValidationException", "aws: prefixed tag key names are not allowed for external use.");

        Assert.Equal(refusal, await _api.RefusalAsync("CreateStateMachine", new { name = "m", definition = ApiHarness.Pass, roleArn = ApiHarness.Role, tags }));
        Assert.Equal(refusal, await _api.RefusalAsync("TagResource", new { resourceArn = await _api.CreateAsync(), tags }));
    }

    [Fact]
    public async Task An_alias_of_no_state_machine_can_t_be_deleted()
    {
        var machine = await _api.CreateAsync();

        await _api.GetAsync("DeleteStateMachineAlias", new { stateMachineAliasArn = $"{machine}:none" });
        Assert.Equal("ResourceNotFound", (await _api.RefusalAsync("DeleteStateMachineAlias", new { stateMachineAliasArn = $"{machine}x:none" })).Type);
    }

    [Fact]
    public async Task An_empty_list_is_echoed()
    {
        var created = await _api.GetAsync("CreateStateMachine", new
        {
            name = "m",
            definition = ApiHarness.Pass,
            roleArn = ApiHarness.Role,
            loggingConfiguration = new { level = "OFF", includeExecutionData = false, destinations = Array.Empty<object>() },
        });

        var described = await _api.GetAsync("DescribeStateMachine", new { stateMachineArn = created.GetProperty("stateMachineArn").GetString() });
        Assert.Equal(0, described.GetProperty("loggingConfiguration").GetProperty("destinations").GetArrayLength());
    }

    [Fact]
    public async Task A_blank_definition_is_none()
    {
        var answer = await _api.GetAsync("ValidateStateMachineDefinition", new { definition = "  " });

        var diagnostic = Assert.Single(answer.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("FAIL", "MISSING_DESCRIPTION"), (answer.GetProperty("result").GetString(), diagnostic.GetProperty("code").GetString()));
        Assert.False(diagnostic.TryGetProperty("location", out _));
    }
}
