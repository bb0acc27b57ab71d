using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class ParallelTests
{
    private static Step<Order, string> Branch(string name) => Pass(name, (Order o) => o.Id);

    [Fact]
    public void Branches_stand_in_order_with_states_of_their_own()
    {
        var branches = Rendered.State(Parallel("Both", Given.CheckStock, Given.Charge.Then(Pass<Receipt>("Book"))))["Branches"]!.AsArray();
        Assert.Equal(["Check Stock", "Charge"], branches.Select(branch => (string)branch!["StartAt"]!));
        Json.Equal("\"Book\"", branches[1]!["States"]!["Charge"]!["Next"]);
        Json.Equal("true", branches[1]!["States"]!["Book"]!["End"]);
    }

    [Fact]
    public void The_results_are_a_tuple_that_is_an_array()
    {
        var step = Parallel("Both", Given.CheckStock, Given.Charge).Select((o, results) => new { results.Item1.Available, results.Item2.Total, Results = results });
        Json.Equal("""{"available":"{% $states.result[0].available %}","total":"{% $states.result[1].total %}","results":"{% $states.result %}"}""", Rendered.State(step)["Output"]);
    }

    [Fact]
    public void The_names_of_a_tuples_items_may_be_chosen()
    {
        Step<Order, (Stock Stock, Receipt Receipt)> step = Parallel("Both", Given.CheckStock, Given.Charge);
        Json.Equal("\"{% $states.input[1].total %}\"", Rendered.State(step.Then(Pass("Total", ((Stock Stock, Receipt Receipt) both) => both.Receipt.Total)), "Total")["Output"]);
    }

    [Fact]
    public void Eight_branches_of_different_types_keep_their_places()
    {
        var step = Parallel("All", Branch("1"), Given.CheckStock, Branch("3"), Branch("4"), Branch("5"), Branch("6"), Given.Charge, Pass("8", (Order o) => o.Quantity))
            .Select((_, r) => new { First = r.Item1, Seventh = r.Item7.Total, Eighth = r.Item8 });
        var state = Rendered.State(step);
        Assert.Equal(8, state["Branches"]!.AsArray().Count);
        Json.Equal("""{"first":"{% $states.result[0] %}","seventh":"{% $states.result[6].total %}","eighth":"{% $states.result[7] %}"}""", state["Output"]);
    }

    [Fact]
    public void Three_to_seven_branches_are_as_many()
    {
        var (a, b, c, d, e, f, g) = (Branch("a"), Branch("b"), Branch("c"), Branch("d"), Branch("e"), Branch("f"), Branch("g"));
        Assert.Equal(3, Rendered.State(Parallel("P", a, b, c))["Branches"]!.AsArray().Count);
        Assert.Equal(4, Rendered.State(Parallel("P", a, b, c, d))["Branches"]!.AsArray().Count);
        Assert.Equal(5, Rendered.State(Parallel("P", a, b, c, d, e))["Branches"]!.AsArray().Count);
        Assert.Equal(6, Rendered.State(Parallel("P", a, b, c, d, e, f))["Branches"]!.AsArray().Count);
        Assert.Equal(7, Rendered.State(Parallel("P", a, b, c, d, e, f, g))["Branches"]!.AsArray().Count);
    }
}
