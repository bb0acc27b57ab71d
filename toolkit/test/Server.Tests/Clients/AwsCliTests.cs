using System.Diagnostics;
using System.Text.Json;
using AsteroidWorkflows.Server.Tests.Support;
using AsteroidWorkflows.StepFunctions.Tests.Deployed;

namespace AsteroidWorkflows.Server.Tests.Clients;

/// <summary>The aws command over HTTP, as a user types it.</summary>
public sealed class AwsCliTests
{
    [AwsCliFact]
    public async Task An_execution_is_created_started_described_and_finished_with_a_task_token()
    {
        await using var served = await ServedApi.StartAsync();
        var activityArn = (await AwsAsync(served, "create-activity", "--name", "approve")).GetProperty("activityArn").GetString()!;
        var machineArn = (await AwsAsync(
            served, "create-state-machine", "--name", "Approval", "--role-arn", ServedApi.RoleArn, "--definition",
            $$"""{"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"{{activityArn}}","End":true} } }""")).GetProperty("stateMachineArn").GetString()!;
        var executionArn = (await AwsAsync(
            served, "start-execution", "--state-machine-arn", machineArn, "--input", """{"order":1}""")).GetProperty("executionArn").GetString()!;

        var task = await AwsAsync(served, "get-activity-task", "--activity-arn", activityArn, "--worker-name", "me");
        await AwsAsync(served, "send-task-success", "--task-token", task.GetProperty("taskToken").GetString()!, "--task-output", """{"approved":true}""");
        await served.Engine.FindExecution(executionArn)!.Completion;
        var ended = await AwsAsync(served, "describe-execution", "--execution-arn", executionArn);

        Assert.Equal("""{"order":1}""", task.GetProperty("input").GetString());
        Assert.Equal("SUCCEEDED", ended.GetProperty("status").GetString());
        Assert.Equal("""{"approved":true}""", ended.GetProperty("output").GetString());
    }

    [AwsCliFact]
    public async Task A_synchronous_execution_runs_where_the_prefix_of_the_host_is_off()
    {
        await using var served = await ServedApi.StartAsync();
        var machineArn = (await AwsAsync(
            served, "create-state-machine", "--name", "Quick", "--type", "EXPRESS", "--role-arn", ServedApi.RoleArn, "--definition", AcceptingWorkflow.Definition))
            .GetProperty("stateMachineArn").GetString()!;

        var run = await AwsAsync(served, "start-sync-execution", "--state-machine-arn", machineArn, "--input", """{"total":5}""");

        Assert.Equal("""{"accepted":5}""", run.GetProperty("output").GetString());
    }

    private static async Task<JsonElement> AwsAsync(ServedApi served, params string[] words)
    {
        var start = new ProcessStartInfo(AwsCliFactAttribute.Path!, ["stepfunctions", .. words, "--endpoint-url", served.Server.Address.ToString(), "--output", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "any",
                ["AWS_SECRET_ACCESS_KEY"] = "any",
                ["AWS_REGION"] = "us-east-1",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_DISABLE_HOST_PREFIX_INJECTION"] = "true",
                ["AWS_PAGER"] = "",
            },
        };
        using var aws = Process.Start(start)!;
        var (output, error) = (aws.StandardOutput.ReadToEndAsync(), aws.StandardError.ReadToEndAsync());
        await aws.WaitForExitAsync();
        Assert.True(aws.ExitCode == 0, await error);
        return await output is { Length: > 0 } answer ? JsonElement.Parse(answer) : default;
    }
}
