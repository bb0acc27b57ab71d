using System.Text.Json;
using AsteroidWorkflows.StepFunctions.Stores;
using NSubstitute;

namespace AsteroidWorkflows.StepFunctions.Tests;

public class ProtocolTests
{
    private readonly ApiHarness _api = new();

    [Fact]
    public async Task What_is_no_action_is_refused()
    {
        var answer = await _api.AskAsync("createStateMachine", new { });

        Assert.Equal((400, "UnknownOperationException"), (answer.StatusCode, answer.ErrorType));
    }

    [Theory]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":"m","definition":{}}""")]
    [InlineData("""{"publish":"true"}""")]
    [InlineData("""{"tags":["a"]}""")]
    [InlineData("[]")]
    public async Task A_member_of_the_wrong_type_is_refused(string request) =>
        Assert.Equal("SerializationException", (await _api.RefusalAsync("CreateStateMachine", JsonDocument.Parse(request).RootElement)).Type);

    [Fact]
    public async Task Every_broken_constraint_is_told_at_once() => Assert.Equal(
        ("ValidationException",
            "2 validation errors detected: Value null at 'executionArn' failed to satisfy constraint: Member must not be null; "
            + "Value '-1' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0"),
        await _api.RefusalAsync("GetExecutionHistory", new { maxResults = -1 }));

    [Theory]
    [InlineData("machine", "Invalid Arn: 'Invalid ARN prefix: machine'")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:a", "Invalid Arn: 'Resource type not valid in this context: activity'")]
    public async Task An_ARN_of_something_else_is_refused(string stateMachineArn, string message) =>
        Assert.Equal(("InvalidArn", message), await _api.RefusalAsync("StartExecution", new { stateMachineArn }));

    [Fact]
    public async Task Where_the_store_fails_nothing_has_happened()
    {
        var store = Substitute.For<IApiStore>();
        store.When(it => it.Save(Arg.Any<StateMachineRecord>())).Do(_ => throw new IOException("The disk is full."));
        var api = new ApiHarness(store);

        var answer = await api.AskAsync("CreateStateMachine", new { name = "m", definition = ApiHarness.Pass, roleArn = ApiHarness.Role });

        Assert.Equal((500, "InternalServerError"), (answer.StatusCode, answer.ErrorType));
        Assert.Null(api.Engine.FindStateMachine("arn:aws:states:us-east-1:123456789012:stateMachine:m"));
    }
}
