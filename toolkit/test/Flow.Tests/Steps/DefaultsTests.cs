using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class DefaultsTests
{
    private static WorkStep<Order, Receipt> ChargeWith(TaskOptions options) =>
        Invoke("Charge", (Charge f, Order o, ILambdaContext c) => f.HandleAsync(o, c), options);

    [Fact]
    public void A_task_has_a_time_out_and_retries_the_Lambda_service_with_full_jitter()
    {
        var state = Rendered.State(Given.Charge);
        Json.Equal("900", state["TimeoutSeconds"]);
        Json.Equal(
            """
            [{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException","Lambda.TooManyRequestsException"],
              "IntervalSeconds":1,"MaxAttempts":3,"BackoffRate":2,"JitterStrategy":"FULL"}]
            """,
            state["Retry"]);
    }

    [Fact]
    public void A_workflow_sets_them_for_all_its_tasks()
    {
        var states = Rendered.Definition(Given.Charge, new() { TaskTimeout = TimeSpan.FromSeconds(5), DefaultRetries = [RetryRule.On<CardRefusedException>()] })["States"]!;
        Json.Equal("5", states["Charge"]!["TimeoutSeconds"]);
        Json.Equal("""["CardRefusedException"]""", Assert.Single(states["Charge"]!["Retry"]!.AsArray())!["ErrorEquals"]);
    }

    [Fact]
    public void A_workflow_turns_them_off()
    {
        var state = Rendered.Definition(Given.Charge, new() { TaskTimeout = Timeout.InfiniteTimeSpan, DefaultRetries = [] })["States"]!["Charge"]!.AsObject();
        Assert.False(state.ContainsKey("TimeoutSeconds"));
        Assert.False(state.ContainsKey("Retry"));
    }

    [Fact]
    public void A_step_sets_them_for_itself()
    {
        var state = Rendered.State(ChargeWith(new() { Timeout = TimeSpan.FromMinutes(1), Heartbeat = TimeSpan.FromSeconds(10), DefaultRetries = [RetryRule.OnAll()] }));
        Json.Equal("60", state["TimeoutSeconds"]);
        Json.Equal("10", state["HeartbeatSeconds"]);
        Json.Equal("""["States.ALL"]""", Assert.Single(state["Retry"]!.AsArray())!["ErrorEquals"]);
    }

    [Fact]
    public void A_step_turns_them_off_for_itself()
    {
        var state = Rendered.State(ChargeWith(new() { Timeout = Timeout.InfiniteTimeSpan, DefaultRetries = [] }));
        Assert.False(state.ContainsKey("TimeoutSeconds"));
        Assert.False(state.ContainsKey("Retry"));
    }

    [Fact]
    public void A_workflow_has_a_comment_and_a_time_out_where_they_are_given()
    {
        var definition = Rendered.Definition(Given.Charge, new() { Comment = "Charges.", Timeout = TimeSpan.FromHours(1) });
        Json.Equal("\"Charges.\"", definition["Comment"]);
        Json.Equal("3600", definition["TimeoutSeconds"]);
        Json.Equal("\"JSONata\"", definition["QueryLanguage"]);
        Assert.False(Rendered.Definition(Given.Charge).ContainsKey("TimeoutSeconds"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.5)]
    [InlineData(100_000_000)]
    public void A_time_out_that_Step_Functions_cannot_count_is_refused(double seconds)
    {
        var message = Rendered.Refusal(ChargeWith(new() { Timeout = TimeSpan.FromSeconds(seconds) }));
        Assert.Contains("Workflow 'Test', step 'Charge'", message, StringComparison.Ordinal);
        Assert.Contains("whole seconds", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heartbeat_as_long_as_the_time_out_is_refused() => Assert.Contains(
        "shorter than the time-out",
        Rendered.Refusal(ChargeWith(new() { Timeout = TimeSpan.FromSeconds(10), Heartbeat = TimeSpan.FromSeconds(10) })),
        StringComparison.Ordinal);
}
