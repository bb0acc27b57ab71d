using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.StepFunctions;

public class StepFunctionsRequestTests
{
    [Fact]
    public async Task An_execution_is_started_with_its_input_as_a_string() => await AssertSent(
        client => client.StartExecutionAsync(new StartExecutionRequest
        {
            StateMachineArn = "arn:aws:states:eu-central-1:123456789012:stateMachine:M",
            Name = "e-1",
            Input = """{"note":"<5 £ & \"quoted\">"}""",
            TraceHeader = "Root=1",
        }),
        "AWSStepFunctions.StartExecution",
        """
        {"input":"{\"note\":\"<5 £ & \\\"quoted\\\">\"}","name":"e-1",
         "stateMachineArn":"arn:aws:states:eu-central-1:123456789012:stateMachine:M","traceHeader":"Root=1"}
        """);

    [Fact]
    public async Task A_state_machine_is_created_with_its_definition_as_a_string() => await AssertSent(
        client => client.CreateStateMachineAsync(new CreateStateMachineRequest
        {
            Name = "M",
            Definition = "{}",
            RoleArn = "arn:r",
            Type = StateMachineType.EXPRESS,
            Publish = true,
            VersionDescription = "first",
        }),
        "AWSStepFunctions.CreateStateMachine",
        """{"definition":"{}","name":"M","publish":true,"roleArn":"arn:r","type":"EXPRESS","versionDescription":"first"}""");

    [Fact]
    public async Task An_activity_is_created_by_its_name() => await AssertSent(
        client => client.CreateActivityAsync(new CreateActivityRequest { Name = "A" }), "AWSStepFunctions.CreateActivity", """{"name":"A"}""");

    [Fact]
    public async Task A_worker_asks_for_a_task() => await AssertSent(
        client => client.GetActivityTaskAsync(new GetActivityTaskRequest { ActivityArn = "arn:a", WorkerName = "w" }),
        "AWSStepFunctions.GetActivityTask",
        """{"activityArn":"arn:a","workerName":"w"}""");

    [Fact]
    public async Task A_task_is_ended_with_its_output() => await AssertSent(
        client => client.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = "t", Output = "{}" }),
        "AWSStepFunctions.SendTaskSuccess",
        """{"output":"{}","taskToken":"t"}""");

    [Fact]
    public async Task A_task_is_ended_with_an_error() => await AssertSent(
        client => client.SendTaskFailureAsync(new SendTaskFailureRequest { TaskToken = "t", Error = "Rejected", Cause = "by hand" }),
        "AWSStepFunctions.SendTaskFailure",
        """{"cause":"by hand","error":"Rejected","taskToken":"t"}""");

    [Fact]
    public async Task A_task_is_kept_waiting_by_a_heartbeat() => await AssertSent(
        client => client.SendTaskHeartbeatAsync(new SendTaskHeartbeatRequest { TaskToken = "t" }),
        "AWSStepFunctions.SendTaskHeartbeat",
        """{"taskToken":"t"}""");

    [Fact]
    public async Task An_execution_is_asked_for_by_its_arn() => await AssertSent(
        client => client.DescribeExecutionAsync(new DescribeExecutionRequest
        {
            ExecutionArn = "arn:e",
            IncludedData = IncludedData.METADATA_ONLY,
        }),
        "AWSStepFunctions.DescribeExecution",
        """{"executionArn":"arn:e","includedData":"METADATA_ONLY"}""");

    [Fact]
    public async Task A_history_is_asked_for_page_by_page() => await AssertSent(
        client => client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest
        {
            ExecutionArn = "arn:e",
            IncludeExecutionData = false,
            MaxResults = 10,
            NextToken = "more",
            ReverseOrder = true,
        }),
        "AWSStepFunctions.GetExecutionHistory",
        """{"executionArn":"arn:e","includeExecutionData":false,"maxResults":10,"nextToken":"more","reverseOrder":true}""");

    [Fact]
    public async Task An_execution_is_run_to_its_end_without_the_prefix_of_the_host_where_that_is_off() => await AssertSent(
        client => client.StartSyncExecutionAsync(new StartSyncExecutionRequest { StateMachineArn = "arn:m", Name = "e-1", Input = "{}" }),
        "AWSStepFunctions.StartSyncExecution",
        """{"input":"{}","name":"e-1","stateMachineArn":"arn:m"}""",
        withoutHostPrefix: true);

    [Fact]
    public async Task An_execution_is_run_to_its_end_at_a_host_of_its_own()
    {
        using var client = new AmazonStepFunctionsClient(
            Clients.Credentials, new AmazonStepFunctionsConfig { ServiceURL = "http://states.invalid", AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 });

        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.StartSyncExecutionAsync(new StartSyncExecutionRequest()));

        Assert.Contains("sync-states.invalid", error.ToString(), StringComparison.Ordinal);
    }

    private static async Task AssertSent(Func<IAmazonStepFunctions, Task> call, string target, string body, bool withoutHostPrefix = false)
    {
        await using var service = new LoopbackService("{}");
        using var client = Clients.StepFunctions(service, withoutHostPrefix: withoutHostPrefix);

        await call(client);

        Assert.Equal("POST", service.Request.Method);
        Assert.Equal("/", service.Request.Path);
        Assert.Equal(target, service.Request.Header("X-Amz-Target"));
        Assert.Equal("application/x-amz-json-1.0", service.Request.Header("Content-Type"));
        Json.AssertSame(body, service.Request.Json);
    }
}
