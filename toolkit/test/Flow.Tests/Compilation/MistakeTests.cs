namespace AsteroidWorkflows.Flow.Tests.Compilation;

/// <summary>Mistakes that the compiler finds: each with the error's id, and the text that the error points at.</summary>
public class MistakeTests
{
    private const string Charge = """Invoke("Charge", (Charge f, Order o, ILambdaContext c) => f.HandleAsync(o, c))""";
    private const string CheckStock = """Invoke("Check Stock", (CheckStock f, Order o, ILambdaContext c) => f.HandleAsync(new Sku(o.Id), c))""";

    [Theory]
    [InlineData($"{Charge}.Then(Pass<Receipt>(\"Book\"))")]
    [InlineData($"Parallel(\"Both\", {Charge}, {CheckStock}).Select((o, r) => r.Item2.Available)")]
    [InlineData($"{Charge}.CatchAll().ThenEnd((o, e) => e, Pass(\"Give Up\", (ErrorInfo e) => new Receipt(e.Error, 0)))")]
    [InlineData($"Choose<Order>(\"Big?\").When(o => o.Quantity > 9, {Charge}).Otherwise({Charge})")]
    public void What_is_right_compiles(string expression) => Assert.Empty(Compiler.ErrorsOf(expression));

    [Fact]
    public void A_next_step_of_another_input_type() =>
        Mistake($"{Charge}.Then({CheckStock})", "CS1503", CheckStock, "'AsteroidWorkflows.Flow.IStep<AsteroidWorkflows.Flow.Tests.Model.Receipt, ");

    [Fact]
    public void A_misspelt_field() => Mistake("""Pass("P", (Order o) => o.Custommer)""", "CS1061", "Custommer", "'Order' does not contain a definition for 'Custommer'");

    [Fact]
    public void A_misspelt_field_of_a_result() => Mistake($"{Charge}.Select((o, receipt) => receipt.Totl)", "CS1061", "Totl", "'Receipt' does not contain");

    [Fact]
    public void A_wrong_payload_type() =>
        Mistake("""Invoke("Charge", (Charge f, Order o, ILambdaContext c) => f.HandleAsync(o.Customer, c))""", "CS1503", "o.Customer", "from 'AsteroidWorkflows.Flow.Tests.Model.Customer' to 'AsteroidWorkflows.Flow.Tests.Model.Order'");

    [Fact]
    public void A_branch_of_another_input() =>
        Mistake($"Parallel(\"Both\", {Charge}, Pass(\"P\", (Line l) => l.Sku))", "CS0311", "Parallel", "no implicit reference conversion from 'AsteroidWorkflows.Flow.Tests.Model.Order' to 'AsteroidWorkflows.Flow.Tests.Model.Line'");

    [Fact]
    public void A_third_branch_of_another_input() => Mistake(
        $"Parallel(\"All\", {Charge}, {CheckStock}, Pass(\"P\", (Line l) => l.Sku))", "CS0311", "Parallel", "no implicit reference conversion from 'AsteroidWorkflows.Flow.Tests.Model.Order' to 'AsteroidWorkflows.Flow.Tests.Model.Line'");

    [Fact]
    public void A_tuple_item_that_is_not_there() =>
        Mistake($"Parallel(\"Both\", {Charge}, {CheckStock}).Select((o, r) => r.Item3)", "CS1061", "Item3", "'(Receipt, Stock)' does not contain a definition for 'Item3'");

    [Fact]
    public void A_tuple_item_of_another_type() =>
        Mistake($"Parallel(\"Both\", {Charge}, {CheckStock}).Select((o, r) => r.Item1.Available)", "CS1061", "Available", "'Receipt' does not contain a definition for 'Available'");

    [Fact]
    public void A_Map_body_of_another_item_type() =>
        Mistake("""Map("Lines", Items.From((Order o) => o.Lines), Pass("P", (Order o) => o.Id))""", "CS0311", "Map", "no implicit reference conversion from 'AsteroidWorkflows.Flow.Tests.Model.Line' to 'AsteroidWorkflows.Flow.Tests.Model.Order'");

    [Fact]
    public void A_Map_over_a_number() => Mistake(
        """Map("Lines", (Order o) => o.Quantity, Pass<int>("P"))""", "CS0619", """Map("Lines", (Order o) => o.Quantity, Pass<int>("P"))""", "A Map goes through a collection");

    [Fact]
    public void A_predicate_that_is_no_bool() =>
        Mistake($"Choose<Order>(\"Big?\").When(o => o.Quantity, {Charge}).Otherwise({Charge})", "CS0029", "o.Quantity", "Cannot implicitly convert type 'int' to 'bool'");

    [Fact]
    public void A_Choice_without_Otherwise() =>
        Mistake($"Workflow.Define(\"W\", Choose<Order>(\"Big?\").When(o => o.Express, {Charge}))", "CS0619", $"Workflow.Define(\"W\", Choose<Order>(\"Big?\").When(o => o.Express, {Charge}))", "say where it leads when no condition holds");

    [Fact]
    public void A_Choice_without_Otherwise_after_a_step() => Mistake(
        $"Pass<Order>(\"P\").Then(Choose<Order>(\"Big?\").When(o => o.Express, {Charge}))",
        "CS0619",
        $"Pass<Order>(\"P\").Then(Choose<Order>(\"Big?\").When(o => o.Express, {Charge}))",
        "say where it leads when no condition holds");

    [Fact]
    public void A_step_after_a_Choice_without_Otherwise() =>
        Mistake($"Choose<Order>(\"Big?\").When(o => o.Express, {Charge}).Then(Pass<Receipt>(\"Book\"))", "CS1061", "Then", "'Choice<Order, Receipt>' does not contain a definition for 'Then'");

    [Fact]
    public void A_Choice_whose_paths_end_differently() => Mistake(
        $"Choose<Order>(\"Big?\").When(o => o.Express, {Charge}).Otherwise({CheckStock})", "CS1503", CheckStock, "IStep<AsteroidWorkflows.Flow.Tests.Model.Order, AsteroidWorkflows.Flow.Tests.Model.Receipt>");

    [Fact]
    public void A_Callback_whose_function_takes_no_token() => Mistake(
        """Callback("Ask", TimeSpan.FromDays(1), (CheckStock f, Order o) => f.HandleAsync(new Sku(o.Id), null!)).Reply<Approval>()""",
        "CS1593", "=>", "Func<CheckStock, Order, TaskToken, ");

    [Fact]
    public void A_Callback_that_gives_something_else_as_the_token() => Mistake(
        """Callback("Ask", TimeSpan.FromDays(1), (Ask f, Order o, TaskToken t, ILambdaContext c) => f.HandleAsync(new Question(o.Id, t), c)).Reply<Approval>()""",
        "CS1503", "t", "from 'AsteroidWorkflows.Flow.TaskToken' to 'string'");

    [Fact]
    public void A_Callback_without_a_reply() => Mistake(
        """Callback("Ask", TimeSpan.FromDays(1), (Ask f, Order o, TaskToken t, ILambdaContext c) => f.HandleAsync(new Question(o.Id, t.Value), c)).Then(Pass<Approval>("P"))""",
        "CS1061", "Then", "'Callback<Order>' does not contain a definition for 'Then'");

    [Fact]
    public void A_catcher_without_a_way_on() => Mistake($"{Charge}.CatchAll().Then(Pass<Receipt>(\"Book\"))", "CS1061", "Then", "'CatchBuilder<Order, Receipt>' does not contain");

    [Fact]
    public void A_catcher_that_rejoins_with_another_type() => Mistake(
        $"{Charge}.CatchAll().ThenRejoin((o, e) => o, Pass(\"P\", (Order o) => o.Id))", "CS1503", "Pass(\"P\", (Order o) => o.Id)", "IStep<AsteroidWorkflows.Flow.Tests.Model.Order, AsteroidWorkflows.Flow.Tests.Model.Receipt>");

    [Fact]
    public void A_handler_of_another_input() => Mistake(
        $"{Charge}.CatchAll().ThenFail((o, e) => o.Id, Fail<ErrorInfo>(\"F\", \"E\", \"C\"))", "CS0311", "ThenFail", "no implicit reference conversion from 'string' to 'AsteroidWorkflows.Flow.ErrorInfo'");

    [Fact]
    public void What_is_caught_is_an_exception() => Mistake($"{Charge}.Catch<Order>().ThenSubstitute((o, e) => new Receipt(o.Id, 0))", "CS0311", "Catch<Order>", "'System.Exception'");

    [Fact]
    public void A_step_after_a_Succeed() => Mistake("""Succeed<Order>("Done").Then(Pass<Order>("P"))""", "CS1061", "Then", "'TerminalStep<Order, Order>' does not contain");

    [Fact]
    public void An_argument_of_a_service_of_another_type() => Mistake(
        """Service("Tell", Sns.Publish, new Resource("T"), (Order o) => new PublishArguments("arn", null, o.Quantity))""", "CS1503", "o.Quantity", "from 'int' to 'string'");

    [Fact]
    public void A_CSharp_form_that_an_expression_cannot_hold() =>
        Mistake("""Pass("P", (Order o) => o.Customer.Referrer?.Name)""", "CS8072", "o.Customer.Referrer?.Name", "An expression tree lambda may not contain a null propagating operator");

    private static void Mistake(string expression, string id, string at, string message)
    {
        var errors = Compiler.ErrorsOf(expression);
        Assert.Equal((id, at), (errors[0].Id, errors[0].At));
        Assert.All(errors, error => Assert.Equal(at, error.At));
        Assert.Contains(message, errors[0].Message, StringComparison.Ordinal);
    }
}
