using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class CallbackTests
{
    [Fact]
    public void A_callback_hands_its_token_to_the_function_and_waits()
    {
        var step = Callback("Ask", TimeSpan.FromDays(7), (Ask f, Order o, TaskToken token, ILambdaContext c) => f.HandleAsync(new Question(o.Id, token.Value), c), TimeSpan.FromHours(1))
            .Reply<Approval>()
            .Select((o, approval) => approval.Granted);
        var state = Rendered.State(step);
        Json.Equal("\"arn:aws:states:::lambda:invoke.waitForTaskToken\"", state["Resource"]);
        Json.Equal("""{"FunctionName":"${AskFunctionArn}","Payload":{"orderId":"{% $states.input.id %}","token":"{% $states.context.Task.Token %}"}}""", state["Arguments"]);
        Json.Equal("604800", state["TimeoutSeconds"]);
        Json.Equal("3600", state["HeartbeatSeconds"]);
        Json.Equal("\"{% $states.result.granted %}\"", state["Output"]);
        Assert.Single(state["Retry"]!.AsArray());
    }

    [Fact]
    public void A_token_that_nobody_gets_is_refused()
    {
        var step = Callback("Ask", TimeSpan.FromDays(7), (Ask f, Order o, TaskToken _, ILambdaContext c) => f.HandleAsync(new Question(o.Id, "none"), c)).Reply<Approval>();
        Assert.Contains("does not carry the task token", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_has_no_value_outside_of_an_execution() =>
        Assert.Contains("only while an execution runs", Assert.Throws<InvalidOperationException>(() => new Resource("Table").Name).Message, StringComparison.Ordinal);
}
