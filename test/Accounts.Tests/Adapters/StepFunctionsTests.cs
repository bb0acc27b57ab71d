using System.Net;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

public class StepFunctionsTests
{
    private const string StateMachineArn = "arn:aws:states:us-east-1:123456789012:stateMachine:accounts";

    private static readonly Submitted Input =
        new(new SubmittedApplication("Spock", "123 Street", ApplicationState.Submitted, "application_1"));

    [Fact]
    public async Task An_execution_is_started_by_name_with_its_input()
    {
        var endpoint = new StepFunctionsEndpoint(
            HttpStatusCode.OK,
            """{"executionArn":"arn:aws:states:us-east-1:123456789012:execution:accounts:e","startDate":1700000000}""");
        using var client = endpoint.Client();

        await new StepFunctionsWorkflowStarter(client, StateMachineArn).StartAsync("ApplicationID-application_1", Input);

        var (target, body) = Assert.Single(endpoint.Requests);
        Assert.Equal("AWSStepFunctions.StartExecution", target);
        var sent = JsonNode.Parse(body)!;
        Assert.Equal(StateMachineArn, (string?)sent["stateMachineArn"]);
        Assert.Equal("ApplicationID-application_1", (string?)sent["name"]);
        Assert.Equal(
            """{"application":{"name":"Spock","address":"123 Street","state":"SUBMITTED","id":"application_1"}}""",
            (string?)sent["input"]);
    }

    [Fact]
    public async Task An_execution_that_exists_already_is_the_one_that_was_to_be_started()
    {
        var endpoint = Failing("ExecutionAlreadyExists");
        using var client = endpoint.Client();

        await new StepFunctionsWorkflowStarter(client, StateMachineArn).StartAsync("ApplicationID-application_1", Input);

        Assert.Single(endpoint.Requests);
    }

    [Theory]
    [InlineData("StateMachineDoesNotExist")]
    [InlineData("ExecutionLimitExceeded")]
    [InlineData("AccessDeniedException")]
    public async Task Any_other_failed_start_is_thrown(string error)
    {
        using var client = Failing(error).Client();

        await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(
            () => new StepFunctionsWorkflowStarter(client, StateMachineArn).StartAsync("ApplicationID-application_1", Input));
    }

    [Theory]
    [InlineData(ReviewDecision.Approve, """{"decision":"APPROVE"}""")]
    [InlineData(ReviewDecision.Reject, """{"decision":"REJECT"}""")]
    public async Task A_decision_is_delivered_by_its_token(ReviewDecision decision, string output)
    {
        var endpoint = new StepFunctionsEndpoint(HttpStatusCode.OK, "{}");
        using var client = endpoint.Client();

        Assert.True(await new StepFunctionsReviewDelivery(client).TryDeliverAsync(new TaskToken("token"), new ReviewReply(decision)));

        var (target, body) = Assert.Single(endpoint.Requests);
        Assert.Equal("AWSStepFunctions.SendTaskSuccess", target);
        Assert.Equal(("token", output), ((string?)JsonNode.Parse(body)!["taskToken"], (string?)JsonNode.Parse(body)!["output"]));
    }

    [Theory]
    [InlineData("TaskTimedOut")]
    [InlineData("TaskDoesNotExist")]
    [InlineData("InvalidToken")]
    public async Task A_dead_token_delivers_nothing(string error)
    {
        using var client = Failing(error).Client();

        Assert.False(await new StepFunctionsReviewDelivery(client).TryDeliverAsync(
            new TaskToken("token"), new ReviewReply(ReviewDecision.Approve)));
    }

    [Fact]
    public async Task Any_other_failed_delivery_is_thrown_for_the_reviewer_to_try_again()
    {
        using var client = Failing("AccessDeniedException").Client();

        await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(() => new StepFunctionsReviewDelivery(client).TryDeliverAsync(
            new TaskToken("token"), new ReviewReply(ReviewDecision.Approve)));
    }

    private static StepFunctionsEndpoint Failing(string error) =>
        new(HttpStatusCode.BadRequest, $$"""{"__type":"com.amazonaws.states#{{error}}","message":"{{error}}"}""");
}
