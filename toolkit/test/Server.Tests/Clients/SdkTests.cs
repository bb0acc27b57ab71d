using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Server.Tests.Support;
using AsteroidWorkflows.StepFunctions.Tests.Deployed;
using AsteroidWorkflows.Testing;

namespace AsteroidWorkflows.Server.Tests.Clients;

/// <summary>AWSSDK.StepFunctions over HTTP, as an application uses it.</summary>
public sealed class SdkTests
{
    [Fact]
    public async Task An_execution_is_finished_with_the_token_of_an_activitys_task()
    {
        await using var served = await ServedApi.StartAsync();
        using var client = served.Sdk();
        var activity = await client.CreateActivityAsync(new CreateActivityRequest { Name = "approve" });
        var machine = await client.CreateStateMachineAsync(Machine("Approval", $$"""
            {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"{{activity.ActivityArn}}","End":true} } }
            """));
        var execution = await client.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = machine.StateMachineArn, Name = "one", Input = """{"order":1}""" });

        var task = await client.GetActivityTaskAsync(new GetActivityTaskRequest { ActivityArn = activity.ActivityArn, WorkerName = "me" });
        await client.SendTaskHeartbeatAsync(new SendTaskHeartbeatRequest { TaskToken = task.TaskToken });
        await client.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = task.TaskToken, Output = """{"approved":true}""" });

        Assert.Equal("""{"order":1}""", task.Input);
        var ended = await EndAsync(served, client, execution.ExecutionArn);
        Assert.Equal(("SUCCEEDED", """{"approved":true}"""), (ended.Status.Value, ended.Output));
    }

    [Fact]
    public async Task An_execution_is_finished_with_the_token_that_a_function_was_given()
    {
        var given = new TaskCompletionSource<string>();
        var handlers = new TaskHandlers().AddFunction("Ask", payload =>
        {
            given.SetResult(payload.GetProperty("token").GetString()!);
            return JsonElement.Parse("{}");
        });
        await using var served = await ServedApi.StartAsync(new EngineOptions { Handlers = handlers });
        using var client = served.Sdk();
        var machine = await client.CreateStateMachineAsync(Machine("Asking", """
            {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","End":true,
             "Parameters":{"FunctionName":"Ask","Payload":{"token.$":"$$.Task.Token"}}}}}
            """));
        var execution = await client.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = machine.StateMachineArn });

        await client.SendTaskFailureAsync(new SendTaskFailureRequest { TaskToken = await given.Task, Error = "Refused", Cause = "by hand" });

        var ended = await EndAsync(served, client, execution.ExecutionArn);
        Assert.Equal(("FAILED", "Refused", "by hand"), (ended.Status.Value, ended.Error, ended.Cause));
        await Assert.ThrowsAsync<TaskTimedOutException>(async () =>
            await client.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = await given.Task, Output = "{}" }));
    }

    [Fact]
    public async Task What_is_refused_comes_as_the_SDKs_own_exceptions()
    {
        await using var served = await ServedApi.StartAsync();
        using var client = served.Sdk();

        var wrong = await Assert.ThrowsAsync<InvalidDefinitionException>(() => client.CreateStateMachineAsync(Machine("Wrong", """{"StartAt":"Gone","States":{}}""")));
        await Assert.ThrowsAsync<InvalidTokenException>(() => client.SendTaskHeartbeatAsync(new SendTaskHeartbeatRequest { TaskToken = "made up" }));
        await Assert.ThrowsAsync<ActivityDoesNotExistException>(() =>
            client.GetActivityTaskAsync(new GetActivityTaskRequest { ActivityArn = "arn:aws:states:us-east-1:123456789012:activity:gone" }));

        Assert.NotEmpty(wrong.RequestId);
    }

    [Fact]
    public async Task A_synchronous_execution_answers_with_its_output_where_the_prefix_of_the_host_is_off()
    {
        await using var served = await ServedApi.StartAsync();
        using var client = served.Sdk(withoutHostPrefix: true);
        var machine = await client.CreateStateMachineAsync(Machine("Quick", AcceptingWorkflow.Definition, StateMachineType.EXPRESS));

        var run = await client.StartSyncExecutionAsync(new StartSyncExecutionRequest { StateMachineArn = machine.StateMachineArn, Input = """{"total":5}""" });

        Assert.Equal(("SUCCEEDED", """{"accepted":5}"""), (run.Status.Value, run.Output));
    }

    [Fact]
    public async Task The_same_test_of_a_workflow_runs_over_HTTP()
    {
        await using var served = await ServedApi.StartAsync();
        using var client = served.Sdk();
        var machine = await client.CreateStateMachineAsync(Machine("Accepting", AcceptingWorkflow.Definition));

        await AcceptingWorkflow.TestAsync(new DeployedWorkflow(new SdkStepFunctions(client), machine.StateMachineArn));
    }

    private static CreateStateMachineRequest Machine(string name, string definition, StateMachineType? type = null) =>
        new() { Name = name, Definition = definition, RoleArn = ServedApi.RoleArn, Type = type };

    private static async Task<DescribeExecutionResponse> EndAsync(ServedApi served, AmazonStepFunctionsClient client, string executionArn)
    {
        await served.Engine.FindExecution(executionArn)!.Completion;
        return await client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn });
    }
}
