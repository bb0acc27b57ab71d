using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class SimpleStepTests
{
    [Fact]
    public void A_pass_hands_on_its_input_or_another_shape_of_it()
    {
        Json.Equal("""{"Type":"Pass","End":true}""", Rendered.State(Pass<Order>("Here")));
        Json.Equal("""{"Type":"Pass","Output":"{% $states.input.id %}","End":true}""", Rendered.State(Pass("Id", (Order o) => o.Id)));
    }

    [Fact]
    public void A_wait_takes_seconds_or_a_moment()
    {
        Json.Equal("""{"Type":"Wait","Seconds":90,"End":true}""", Rendered.State(Wait<Order>("Rest", TimeSpan.FromSeconds(90))));
        Json.Equal("""{"Type":"Wait","Seconds":"{% $count($states.input.lines) * 2 %}","End":true}""", Rendered.State(Wait("Rest", (Order o) => o.Lines.Length * 2)));
        Json.Equal("""{"Type":"Wait","Timestamp":"{% $fromMillis($toMillis($states.input.dueAt)) %}","End":true}""", Rendered.State(WaitUntil("Rest", (Order o) => o.DueAt)));
    }

    [Fact]
    public void A_succeed_ends_the_path()
    {
        Json.Equal("""{"Type":"Succeed"}""", Rendered.State(Succeed<Order>("Done")));
        Json.Equal("""{"Type":"Succeed","Output":"{% $states.input.id %}"}""", Rendered.State(Succeed("Done", (Order o) => o.Id)));
    }

    [Fact]
    public void A_failure_may_follow_work()
    {
        var step = Choose<Order>("Ok?").When(o => o.Express, Given.Charge).Otherwise(Given.Notify.KeepInput().ThenFail(Fail("Bad", (Order o) => "Bad", o => $"Order {o.Id} is bad.")));
        Json.Equal("\"Bad\"", Rendered.State(step, "Notify")["Next"]);
        Json.Equal("""{"Type":"Fail","Error":"Bad","Cause":"{% 'Order ' & $states.input.id & ' is bad.' %}"}""", Rendered.State(step, "Bad"));
    }

    [Fact]
    public void The_context_of_the_execution_is_typed()
    {
        var step = Pass("Who", (Order _) => new { Context.Execution.Id, Context.Execution.Name, Context.Execution.StartTime, Context.State.RetryCount, Machine = Context.StateMachine.Name, Input = Context.ExecutionInput<Order>().Id });
        Json.Equal(
            """
            {"id":"{% $states.context.Execution.Id %}","name":"{% $states.context.Execution.Name %}","startTime":"{% $states.context.Execution.StartTime %}",
             "retryCount":"{% $states.context.State.RetryCount %}","machine":"{% $states.context.StateMachine.Name %}",
             "input":"{% $states.context.Execution.Input.id %}"}
            """,
            Rendered.State(step)["Output"]);
    }
}
