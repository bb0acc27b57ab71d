using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class ChooseTests
{
    [Fact]
    public void Conditions_lead_to_steps_and_the_rest_to_the_default()
    {
        var step = Choose<Order>("Big?")
            .When(o => o.Quantity > 100, Pass<Order>("Big"))
            .When(o => o.Quantity < 1, Fail<Order>("None", "NoItems", "The order has no items."))
            .Otherwise(Pass<Order>("Small"))
            .Then(Given.Charge);
        var states = Rendered.States(step);
        Json.Equal(
            """{"Type":"Choice","Choices":[{"Condition":"{% $states.input.quantity > 100 %}","Next":"Big"},{"Condition":"{% $states.input.quantity < 1 %}","Next":"None"}],"Default":"Small"}""",
            states["Big?"]);
        Json.Equal("\"Charge\"", states["Big"]!["Next"]);
        Json.Equal("\"Charge\"", states["Small"]!["Next"]);
        Json.Equal("""{"Type":"Fail","Error":"NoItems","Cause":"The order has no items."}""", states["None"]);
        Assert.Equal(["Big?", "Big", "None", "Small", "Charge"], Rendered.Names(step));
    }

    [Fact]
    public void The_first_path_and_the_last_may_fail()
    {
        var fail = Fail<Order>("None", "NoItems", "The order has no items.");
        var step = Choose<Order>("Any?").When(o => o.Quantity < 1, fail).When(o => o.Quantity < 9, Given.Charge).Otherwise(fail);
        Assert.Equal(["Any?", "None", "Charge"], Rendered.Names(step));
    }

    [Fact]
    public void What_follows_a_choice_that_always_ends_is_refused()
    {
        var step = Choose<Order>("Any?").When(o => o.Quantity < 1, Succeed<Order>("Nothing To Do")).Otherwise(Fail<Order>("No", "No", "No.")).Then(Given.Charge);
        Assert.Contains("would never run", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_of_a_base_type_serves_a_derived_one()
    {
        var step = Choose<Derived>("Which?").When(d => d.Extra > 1, Pass("Read", (Base b) => b.Id)).Otherwise(Pass("Other", (Derived d) => d.Id));
        Json.Equal("\"{% $states.input.id %}\"", Rendered.State(step, "Read")["Output"]);
    }

    private record Base(string Id);

    private sealed record Derived(string Id, int Extra) : Base(Id);
}
