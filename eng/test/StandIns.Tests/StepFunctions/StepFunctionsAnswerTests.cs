using System.Net;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.StandIns.Tests.Support;

namespace AsteroidWorkflows.StandIns.Tests.StepFunctions;

public class StepFunctionsAnswerTests
{
    [Fact]
    public async Task A_started_execution_has_its_arn_and_a_time_in_UTC()
    {
        var response = await Answered(
            """{"executionArn":"arn:e","startDate":1700000000.5}""", client => client.StartExecutionAsync(new StartExecutionRequest()));

        Assert.Equal("arn:e", response.ExecutionArn);
        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, 500, DateTimeKind.Utc), response.StartDate?.ToUniversalTime());
    }

    [Fact]
    public async Task An_execution_that_ended_is_told_in_full()
    {
        var response = await Answered(
            """
            {"cause":"why","error":"What","executionArn":"arn:e","input":"{}","inputDetails":{"included":true},
             "mapRunArn":"arn:r","name":"e-1","output":"1","outputDetails":{"included":false},"redriveCount":2,
             "redriveDate":1700000001,"redriveStatus":"NOT_REDRIVABLE","redriveStatusReason":"because","startDate":1700000000,
             "stateMachineAliasArn":"arn:a","stateMachineArn":"arn:m","stateMachineVersionArn":"arn:v","status":"FAILED",
             "stopDate":1700000002,"traceHeader":"Root=1"}
            """,
            client => client.DescribeExecutionAsync(new DescribeExecutionRequest()));

        Assert.Equal(("What", "why"), (response.Error, response.Cause));
        Assert.Equal(("arn:e", "e-1", "arn:r"), (response.ExecutionArn, response.Name, response.MapRunArn));
        Assert.Equal(("{}", true), (response.Input, response.InputDetails.Included));
        Assert.Equal(("1", false), (response.Output, response.OutputDetails.Included));
        Assert.Equal((2, ExecutionRedriveStatus.NOT_REDRIVABLE, "because"), (response.RedriveCount, response.RedriveStatus, response.RedriveStatusReason));
        Assert.Equal(("arn:m", "arn:v", "arn:a"), (response.StateMachineArn, response.StateMachineVersionArn, response.StateMachineAliasArn));
        Assert.Equal((ExecutionStatus.FAILED, "Root=1"), (response.Status, response.TraceHeader));
        Assert.Equal(TimeSpan.FromSeconds(2), response.StopDate - response.StartDate);
        Assert.Equal(TimeSpan.FromSeconds(1), response.RedriveDate - response.StartDate);
    }

    [Fact]
    public async Task A_history_tells_what_each_event_is_about()
    {
        var response = await Answered(
            """
            {"events":[{"id":2,"previousEventId":1,"timestamp":1700000000,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"P","input":"{}"}},
                       {"id":3,"previousEventId":2,"timestamp":1700000001,"type":"PassStateExited","stateExitedEventDetails":{"name":"P","output":"1"}}],
             "nextToken":"more"}
            """,
            client => client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest()));

        Assert.Equal([(2L, 1L, "PassStateEntered"), (3L, 2L, "PassStateExited")], response.Events.Select(e => (e.Id!.Value, e.PreviousEventId!.Value, e.Type.Value)));
        Assert.Equal(("P", "{}"), (response.Events[0].StateEnteredEventDetails.Name, response.Events[0].StateEnteredEventDetails.Input));
        Assert.Equal(("P", "1"), (response.Events[1].StateExitedEventDetails.Name, response.Events[1].StateExitedEventDetails.Output));
        Assert.Equal(TimeSpan.FromSeconds(1), response.Events[1].Timestamp - response.Events[0].Timestamp);
        Assert.Equal("more", response.NextToken);
    }

    [Fact]
    public async Task An_execution_that_runs_has_no_output_and_no_end()
    {
        var response = await Answered(
            """{"executionArn":"arn:e","status":"RUNNING","startDate":1700000000}""",
            client => client.DescribeExecutionAsync(new DescribeExecutionRequest()));

        Assert.Equal(ExecutionStatus.RUNNING, response.Status);
        Assert.Null(response.Output);
        Assert.Null(response.StopDate);
        Assert.Null(response.RedriveCount);
    }

    [Fact]
    public async Task A_status_that_is_not_known_yet_is_kept()
    {
        var response = await Answered(
            """{"status":"PAUSED"}""", client => client.DescribeExecutionAsync(new DescribeExecutionRequest()));

        Assert.Equal("PAUSED", response.Status.Value);
    }

    [Fact]
    public async Task Ending_a_task_answers_with_nothing_but_a_status()
    {
        var response = await Answered("{}", client => client.SendTaskSuccessAsync(new SendTaskSuccessRequest()));

        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
    }

    private static async Task<TResponse> Answered<TResponse>(string body, Func<IAmazonStepFunctions, Task<TResponse>> call)
    {
        await using var service = new LoopbackService(body);
        using var client = Clients.StepFunctions(service);
        return await call(client);
    }
}
