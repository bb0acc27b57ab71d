using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class VariableTests
{
    private static readonly Variable<string> Id = new("orderId");
    private static readonly Variable<int> Count = new("counted");
    private static readonly PlainStep<Order, Order> Remember = Pass<Order>("Remember").Assign(Id, o => o.Id).Assign(Count, o => o.Quantity);

    [Fact]
    public async Task A_variable_is_read_by_the_states_after_it()
    {
        var step = Remember.Then(Pass("Total", (Order _) => new { Id = Id.Value, Twice = Count.Value * 2 }));
        Json.Equal("""{"orderId":"{% $states.input.id %}","counted":"{% $states.input.quantity %}"}""", Rendered.State(step, "Remember")["Assign"]);
        Assert.Equal("""{"id":"7","twice":6}""", await Ran.With(step, """{"id":"7","quantity":3}"""));
    }

    [Fact]
    public async Task Every_state_assigns()
    {
        var paid = new Variable<double>("paid");
        var why = new Variable<string>("why");
        var step = Given.Charge.Assign(paid, (o, receipt) => receipt.Total)
            .Catch<CardRefusedException>().Assign(why, (o, e) => e.Error).Assign(paid, (o, e) => 0.0).ThenSubstitute((o, e) => new Receipt(o.Id, 0))
            .Then(Wait<Receipt>("Rest", TimeSpan.FromSeconds(1)).Assign(Count, r => 1))
            .Then(Choose<Receipt>("Paid?")
                .When(r => paid.Value > 0, Pass<Receipt>("Yes")).Assign(Id, r => "yes")
                .Otherwise(Pass<Receipt>("No")).Assign(Id, r => "no"))
            .Then(Pass("Say", (Receipt r) => new { Id = Id.Value, Count = Count.Value, Paid = paid.Value }));
        var states = Rendered.States(step);
        Json.Equal("""{"paid":"{% $states.result.total %}"}""", states["Charge"]!["Assign"]);
        Json.Equal("""{"why":"{% $states.errorOutput.Error %}","paid":0}""", states["Charge"]!["Catch"]![0]!["Assign"]);
        Json.Equal("""{"orderId":"yes"}""", states["Paid?"]!["Choices"]![0]!["Assign"]);
        Json.Equal("""{"orderId":"no"}""", states["Paid?"]!["Assign"]);
        var handlers = new AsteroidWorkflows.Engine.Tasks.TaskHandlers().AddFunction("Charge", _ => System.Text.Json.JsonSerializer.SerializeToElement(new { orderId = "7", total = 5 }));
        Assert.Equal("""{"id":"yes","count":1,"paid":5}""", await Ran.RunAsync(Rendered.Workflow(step), """{"id":"7"}""", handlers));
    }

    [Fact]
    public void A_variable_that_is_not_assigned_on_every_way_is_refused()
    {
        Assert.Contains("reads the variable 'orderId', which is not assigned", Rendered.Refusal(Pass("P", (Order _) => Id.Value)), StringComparison.Ordinal);
        var some = Choose<Order>("Which?").When(o => o.Express, Remember).Otherwise(Pass<Order>("Not")).Then(Pass("Read", (Order _) => Id.Value));
        Assert.Contains("step 'Read': it reads the variable 'orderId'", Rendered.Refusal(some), StringComparison.Ordinal);
        var caught = Given.Charge.Assign(Id, (o, r) => r.OrderId).Catch<CardRefusedException>().ThenSubstitute((o, e) => new Receipt(o.Id, 0)).Then(Pass("Read", (Receipt _) => Id.Value));
        Assert.Contains("step 'Read'", Rendered.Refusal(caught), StringComparison.Ordinal);
        var itself = Pass<Order>("Self").Assign(Id, o => Id.Value);
        Assert.Contains("step 'Self'", Rendered.Refusal(itself), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branches_and_items_read_what_is_assigned_around_them()
    {
        var step = Remember.Then(Map("Lines", (Order o) => o.Lines, Pass("Line", (Line l) => l.Sku + Id.Value)));
        Assert.Equal("""["a7","b7"]""", await Ran.With(step, """{"id":"7","quantity":3,"lines":[{"sku":"a"},{"sku":"b"}]}"""));
        var child = Remember.Then(DistributedMap("Lines", Items.From((Order o) => o.Lines), Pass("Line", (Line l) => Id.Value)));
        Assert.Contains("outside of the child execution", Rendered.Refusal(child), StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_and_items_keep_what_they_assign()
    {
        var inside = Parallel("Both", Remember, Pass<Order>("Other")).Select((o, _) => o).Then(Pass("Read", (Order _) => Id.Value));
        Assert.Contains("step 'Read'", Rendered.Refusal(inside), StringComparison.Ordinal);
        var again = Pass<Order>("First").Assign(Id, o => o.Id).Then(Parallel("Both", Remember, Pass<Order>("Other")));
        Assert.Contains("those inside may only read it", Rendered.Refusal(again), StringComparison.Ordinal);
        Assert.Equal(["Both"], Rendered.Names(Parallel("Both", Remember, Pass<Order>("Mine").Assign(Id, o => o.Id))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("states")]
    [InlineData("count")]
    [InlineData("sum")]
    public void A_name_that_no_variable_may_have_is_refused(string name) =>
        Assert.Contains($"variable's name '{name}'", Rendered.Refusal(Pass<Order>("P").Assign(new Variable<int>(name), o => 1)), StringComparison.Ordinal);

    [Fact]
    public void One_name_has_one_type()
    {
        var step = Remember.Then(Pass<Order>("Other").Assign(new Variable<int>("orderId"), o => 1));
        Assert.Contains("'orderId' is Int32 here and String in step 'Remember'", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lambda_inside_hides_no_variable()
    {
        var set = new Variable<int>("line");
        var step = Pass<Order>("Set").Assign(set, o => 3).Then(Pass("Read", (Order o) => o.Lines.Any(line => line.Count > set.Value)));
        Assert.DoesNotContain("function($line)", (string)Rendered.State(step, "Read")["Output"]!, StringComparison.Ordinal);
    }
}
