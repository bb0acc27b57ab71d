using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class LoopTests
{
    private static readonly PlainStep<Job, Job> CountDown = Pass("Count Down", (Job j) => new Job(j.Id, j.Left - 1));

    [Fact]
    public async Task While_goes_round_as_long_as_the_condition_holds()
    {
        var step = While("More?", j => j.Left > 0, CountDown, Rounds.AtMost(10)).Then(Pass("Say", (Job j) => j.Left));
        Assert.Equal("0", await Ran.With(step, """{"id":"a","left":4}"""));
        Assert.Equal("-1", await Ran.With(step, """{"id":"a","left":-1}"""));
        Assert.StartsWith("LoopLimitExceeded:", await Ran.With(step, """{"id":"a","left":11}"""), StringComparison.Ordinal);
        Assert.Equal(["More? Start", "More?", "Count Down", "More? Limit", "Say"], Rendered.Names(step));
    }

    [Fact]
    public async Task A_loop_may_be_said_to_have_no_bound_and_stand_last()
    {
        var step = While("More?", (Job j) => j.Left > 0, CountDown, Rounds.Unbounded);
        Assert.Equal(["More?", "Count Down", "More? Done"], Rendered.Names(step));
        Assert.Equal("""{"id":"a","left":0}""", await Ran.With(step, """{"id":"a","left":25}"""));
    }

    [Fact]
    public async Task DoWhile_goes_round_once_at_least()
    {
        var step = DoWhile("More?", CountDown, j => j.Left > 0, Rounds.AtMost(3));
        Assert.Equal("""{"id":"a","left":-1}""", await Ran.With(step, """{"id":"a","left":0}"""));
        Assert.Equal("""{"id":"a","left":0}""", await Ran.With(step, """{"id":"a","left":3}"""));
        Assert.StartsWith("LoopLimitExceeded:", await Ran.With(step, """{"id":"a","left":4}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poll_waits_between_its_questions()
    {
        var step = Poll("Done?", CountDown, j => j.Left == 0, TimeSpan.FromMinutes(5), Rounds.AtMost(5)).Then(Pass("Say", (Job j) => j.Id));
        Json.Equal("300", Rendered.State(step, "Done? Wait")["Seconds"]);
        Assert.Equal("\"a\"", await Ran.With(step, """{"id":"a","left":5}"""));
        Assert.StartsWith("LoopLimitExceeded:", await Ran.With(step, """{"id":"a","left":6}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_is_led_back_to_from_wherever_in_it()
    {
        var calls = 0;
        var handlers = new TaskHandlers().AddFunction("Charge", new DelegateHandler((_, _) => ValueTask.FromResult(
            ++calls < 3 ? TaskOutcome.Failure("CardRefusedException", "no") : TaskOutcome.Success(System.Text.Json.JsonSerializer.SerializeToElement(new { orderId = "7", total = calls })))));
        var step = Loop("Try", (Again<Order> again) => Given.Charge
            .Catch<CardRefusedException>().ThenFail((o, e) => o, Wait<Order>("Rest", TimeSpan.FromHours(1)).ThenFail(again.Back())), Rounds.AtMost(4)).Then(Pass("Say", (Receipt r) => r.Total));
        Assert.Equal("3", await Ran.RunAsync(Rendered.Workflow(step), """{"id":"7"}""", handlers));
        Assert.Equal(["Try Start", "Charge", "Say", "Rest", "Try Again?", "Try Limit"], Rendered.Names(step));
    }

    [Fact]
    public async Task Loops_stand_in_loops_and_in_branches()
    {
        var inner = While("Inner?", (Job j) => j.Left % 3 != 0, CountDown, Rounds.AtMost(5));
        var outer = DoWhile("Outer?", CountDown.Then(inner), j => j.Left > 0, Rounds.AtMost(5));
        Assert.Equal("""{"id":"a","left":0}""", await Ran.With(outer, """{"id":"a","left":9}"""));
        var branches = Parallel("Both", While("Left?", (Job j) => j.Left > 0, CountDown, Rounds.AtMost(9)), While("Right?", (Job j) => j.Left > 1, CountDown, Rounds.AtMost(9)));
        Assert.Equal("""[{"id":"a","left":0},{"id":"a","left":1}]""", await Ran.With(branches, """{"id":"a","left":2}"""));
    }

    [Fact]
    public void A_loop_is_not_led_back_to_from_a_branch()
    {
        Again<Order>? kept = null;
        var step = Loop("Try", (Again<Order> again) =>
        {
            kept = again;
            return Parallel("Both", Given.Charge.CatchAll().ThenFail((o, e) => o, again.Back()), Pass<Order>("Other"));
        }, Rounds.AtMost(2));
        Assert.Contains("step 'Try': a step leads back to it from outside of it", Rendered.Refusal(step), StringComparison.Ordinal);
        var outside = Given.Charge.CatchAll().ThenFail((o, e) => o, kept!.Back());
        Assert.Contains("step 'Try'", Rendered.Refusal(outside), StringComparison.Ordinal);
    }

    [Fact]
    public void The_graph_leads_back() => Assert.Contains(
        Rendered.Workflow(While("More?", (Job j) => j.Left > 0, CountDown, Rounds.Unbounded)).Graph.Edges, edge => edge is { From: "Count Down", To: "More?" });

    [Fact]
    public void A_bound_is_positive() => Assert.Throws<ArgumentOutOfRangeException>(() => Rounds.AtMost(0));

    internal sealed record Job(string Id, int Left);
}
