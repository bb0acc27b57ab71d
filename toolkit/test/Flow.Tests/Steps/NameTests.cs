using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class NameTests
{
    [Fact]
    public void One_step_that_two_paths_lead_to_is_one_state()
    {
        var step = Choose<Order>("Which?").When(o => o.Express, Given.Charge).Otherwise(Pass<Order>("Slow").Then(Given.Charge));
        Assert.Equal(["Which?", "Charge", "Slow"], Rendered.Names(step));
    }

    [Fact]
    public void Steps_of_one_name_are_one_state_where_they_do_the_same_on_different_inputs()
    {
        var step = Choose<Order>("Which?").When(o => o.Express, Tell<Order>(o => o.Id)).Otherwise(Pass("Slow", (Order o) => new Receipt("", 0)).Then(Tell<Receipt>(r => "x")));
        Assert.Contains("Rename one of them", Rendered.Refusal(step), StringComparison.Ordinal);
        step = Choose<Order>("Which?").When(o => o.Express, Tell<Order>(o => "x")).Otherwise(Pass("Slow", (Order o) => new Receipt("", 0)).Then(Tell<Receipt>(r => "x")));
        Assert.Equal(["Which?", "Tell", "Slow"], Rendered.Names(step));

        static Step<T, string> Tell<T>(System.Linq.Expressions.Expression<Func<T, string>> text) => Pass("Tell", text);
    }

    [Fact]
    public void The_same_step_leading_elsewhere_gets_a_number()
    {
        var rest = Wait<Order>("Rest", TimeSpan.FromSeconds(1));
        var step = rest.Then(Pass<Order>("Middle")).Then(rest);
        Assert.Equal(["Rest", "Middle", "Rest (2)"], Rendered.Names(step));
    }

    [Fact]
    public void The_same_step_in_two_branches_gets_a_number()
    {
        var branches = Rendered.State(Parallel("Both", Given.Charge, Given.Charge))["Branches"]!;
        Json.Equal("\"Charge\"", branches[0]!["StartAt"]);
        Json.Equal("\"Charge (2)\"", branches[1]!["StartAt"]);
    }

    [Fact]
    public void Steps_that_share_much_render_once()
    {
        Step<Order, Order> path = Pass<Order>("End");
        for (var i = 0; i < 40; i++)
        {
            var (name, rest) = ($"{i}", path);
            path = Choose<Order>($"Which {name}?").When(o => o.Express, Pass<Order>($"Left {name}").Then(rest)).Otherwise(Pass<Order>($"Right {name}").Then(rest));
        }

        Assert.Equal(121, Rendered.Names(path).Length);
    }

    [Fact]
    public void Handlers_that_share_much_render_once()
    {
        Step<Order, Receipt> handler = Given.Charge;
        for (var i = 0; i < 40; i++)
        {
            var next = handler;
            handler = Invoke($"Charge {i}", (Charge f, Order o, ILambdaContext c) => f.HandleAsync(o, c))
                .Catch<CardRefusedException>().ThenEnd((o, _) => o, next).CatchAll().ThenEnd((o, _) => o, next).Then(Pass<Receipt>($"Book {i}"));
        }

        Assert.Equal(81, Rendered.Names(handler).Length);
    }

    [Fact]
    public void A_step_may_stand_in_two_workflows() =>
        Assert.Equal(Workflow.Define("One", Given.Charge).Render().Definition, Workflow.Define("Two", Given.Charge).Render().Definition);

    [Fact]
    public void Different_steps_of_one_name_are_refused()
    {
        var message = Rendered.Refusal(Given.Charge.Then(Pass<Receipt>("Charge")));
        Assert.Contains("Workflow 'Test', step 'Charge'", message, StringComparison.Ordinal);
        Assert.Contains("Rename one of them", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_steps_of_one_name_are_refused_in_different_branches_too() =>
        Assert.Contains("Rename one of them", Rendered.Refusal(Parallel("Both", Given.Charge, Pass<Order>("Charge"))), StringComparison.Ordinal);

    [Fact]
    public void A_blank_name_is_said_to_be_blank() => Assert.Contains("this one is empty or blank", Rendered.Refusal(Pass<Order>("  ")), StringComparison.Ordinal);

    [Fact]
    public void A_definition_has_at_most_a_mebibyte()
    {
        var text = new string('x', 1_048_576);
        Assert.Contains("Step Functions takes at most 1,048,576", Rendered.Refusal(Pass("Big", (Order _) => text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\u0001b")]
    [InlineData("${Name}")]
    public void A_name_that_no_state_may_have_is_refused(string name) =>
        Assert.Contains($"step '{name}'", Rendered.Refusal(Pass<Order>(name)), StringComparison.Ordinal);

    [Fact]
    public void A_name_has_up_to_80_characters()
    {
        Assert.Equal(new string('n', 80), Rendered.Names(Pass<Order>(new string('n', 80))).Single());
        Assert.Contains("this one has 81", Rendered.Refusal(Pass<Order>(new string('n', 81))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("päus")]
    public void A_workflows_name_is_plain(string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(() => Workflow.Define(name, Given.Charge)).Message, StringComparison.Ordinal);
}
