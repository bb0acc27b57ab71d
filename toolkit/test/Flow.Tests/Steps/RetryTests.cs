using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class RetryTests
{
    private static readonly WorkflowOptions NoDefaults = new() { DefaultRetries = [] };

    [Fact]
    public void A_retry_names_the_exception_by_its_short_class_name()
    {
        var step = Given.Charge.Retry<CardRefusedException>(TimeSpan.FromSeconds(10), maxAttempts: 5, backoffRate: 1.5, maxDelay: TimeSpan.FromMinutes(1), jitter: Jitter.Full);
        Json.Equal(
            """[{"ErrorEquals":["CardRefusedException"],"IntervalSeconds":10,"MaxAttempts":5,"BackoffRate":1.5,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}]""",
            Rendered.Definition(step, NoDefaults)["States"]!["Charge"]!["Retry"]);
    }

    [Fact]
    public void A_retry_has_the_defaults_of_the_States_Language()
    {
        var retry = Rendered.Definition(Given.Charge.Retry<CardRefusedException>(), NoDefaults)["States"]!["Charge"]!["Retry"];
        Json.Equal("""[{"ErrorEquals":["CardRefusedException"],"IntervalSeconds":1,"MaxAttempts":3,"BackoffRate":2}]""", retry);
    }

    [Fact]
    public void A_steps_own_retries_come_before_the_defaults()
    {
        var retries = Rendered.State(Given.Charge.Retry<CardRefusedException>().Retry<OutOfStockException>())["Retry"]!.AsArray();
        Assert.Equal(["CardRefusedException", "OutOfStockException", "Lambda.ServiceException"], retries.Select(retry => (string)retry!["ErrorEquals"]![0]!));
    }

    [Fact]
    public void A_rule_may_name_several_errors()
    {
        var retry = Rendered.State(Given.Charge.Retry(RetryRule.On<CardRefusedException>().And<States.Timeout>()))["Retry"]![0]!;
        Json.Equal("""["CardRefusedException","States.Timeout"]""", retry["ErrorEquals"]);
    }

    [Fact]
    public void A_retry_of_all_errors_leaves_nothing_to_the_defaults()
    {
        var retries = Rendered.State(Given.Charge.Retry(RetryRule.OnAll()))["Retry"]!.AsArray();
        Json.Equal("""["States.ALL"]""", Assert.Single(retries)!["ErrorEquals"]);
    }

    [Fact]
    public void A_retry_that_would_never_be_looked_at_is_refused()
    {
        Assert.Contains("'States.ALL' before it", Rendered.Refusal(Given.Charge.Retry(RetryRule.OnAll()).Retry<CardRefusedException>()), StringComparison.Ordinal);
        Assert.Contains("'CardRefusedException' before it", Rendered.Refusal(Given.Charge.Retry<CardRefusedException>().Retry<CardRefusedException>()), StringComparison.Ordinal);
        Assert.Contains("'States.TaskFailed' before it", Rendered.Refusal(Given.Charge.Retry<States.TaskFailed>().Retry<CardRefusedException>()), StringComparison.Ordinal);
        Assert.Contains("'States.Timeout' before it", Rendered.Refusal(Given.Charge.Retry<States.Timeout>().Retry<States.HeartbeatTimeout>()), StringComparison.Ordinal);
        Assert.Contains("'CardRefusedException' before it", Rendered.Refusal(Given.Charge.Retry(RetryRule.On<CardRefusedException>().And<CardRefusedException>())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_retry_of_an_error_that_a_step_retries_itself_is_left_out()
    {
        var options = new WorkflowOptions { DefaultRetries = [RetryRule.On<CardRefusedException>().And<OutOfStockException>()] };
        var retries = Rendered.Definition(Given.Charge.Retry<CardRefusedException>(), options)["States"]!["Charge"]!["Retry"]!;
        Json.Equal("""[["CardRefusedException"],["OutOfStockException"]]""", new System.Text.Json.Nodes.JsonArray(retries[0]!["ErrorEquals"]!.DeepClone(), retries[1]!["ErrorEquals"]!.DeepClone()));
    }

    [Fact]
    public void The_longest_delay_is_below_a_year() => Assert.Contains(
        "shorter than 366 days", Rendered.Refusal(Given.Charge.Retry<CardRefusedException>(maxDelay: TimeSpan.FromSeconds(31_622_400))), StringComparison.Ordinal);

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 0.5)]
    [InlineData(3, double.NaN)]
    [InlineData(3, double.PositiveInfinity)]
    public void A_retry_that_Step_Functions_would_not_take_is_refused(int attempts, double rate) => Assert.Contains(
        "Workflow 'Test', step 'Charge'", Rendered.Refusal(Given.Charge.Retry<CardRefusedException>(maxAttempts: attempts, backoffRate: rate)), StringComparison.Ordinal);

    [Fact]
    public void The_longest_delay_is_longer_than_the_interval() => Assert.Contains(
        "longer than its interval", Rendered.Refusal(Given.Charge.Retry<CardRefusedException>(TimeSpan.FromSeconds(9), maxDelay: TimeSpan.FromSeconds(9))), StringComparison.Ordinal);

    [Fact]
    public void A_step_is_not_changed_by_what_is_made_of_it()
    {
        var before = Rendered.State(Given.Charge).ToJsonString();
        _ = Given.Charge.Retry<CardRefusedException>().Select((o, r) => o.Id);
        Assert.Equal(before, Rendered.State(Given.Charge).ToJsonString());
    }
}
