using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class InvokeTests
{
    [Fact]
    public void A_handler_with_overloads_is_refused()
    {
        var step = Invoke("Two", (Overloaded f, Order o) => f.HandleAsync(o));
        Assert.Contains("several methods HandleAsync", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    [Fact]
    public void The_function_is_the_resource_and_the_payload_its_arguments()
    {
        var state = Rendered.State(Given.CheckStock);
        Json.Equal("\"Task\"", state["Type"]);
        Json.Equal("\"${CheckStockFunctionArn}\"", state["Resource"]);
        Json.Equal("""{"code":"{% $states.input.id %}"}""", state["Arguments"]);
        Json.Equal("true", state["End"]);
        Assert.Null(state["Output"]);
    }

    [Fact]
    public void The_input_itself_may_be_the_payload() => Json.Equal("\"{% $states.input %}\"", Rendered.State(Given.Charge)["Arguments"]);

    [Fact]
    public void The_handler_and_the_types_come_from_the_expression()
    {
        var function = Assert.Single(Rendered.Workflow(Given.CheckStock).Functions);
        Assert.Equal("AsteroidWorkflows.Flow.Tests::AsteroidWorkflows.Flow.Tests.Model.CheckStock::HandleAsync", function.Handler);
        Assert.Equal("AsteroidWorkflows.Flow.Tests", function.AssemblyName);
        Assert.Equal((typeof(CheckStock), typeof(Sku), typeof(Stock)), (function.FunctionType, function.InputType, function.OutputType));
    }

    [Fact]
    public void A_handler_may_take_no_context()
    {
        var step = Invoke("Ship", (Ship f, Order o) => f.HandleAsync(o));
        Assert.Equal("HandleAsync", Assert.Single(Rendered.Workflow(step).Functions).Method.Name);
    }

    [Fact]
    public void A_handler_may_answer_nothing() => Assert.Null(Assert.Single(Rendered.Workflow(Given.Notify).Functions).OutputType);

    [Fact]
    public void What_answers_nothing_can_hand_its_input_on() =>
        Json.Equal("\"{% $states.input %}\"", Rendered.State(Given.Notify.KeepInput().Then(Given.Charge), "Notify")["Output"]);

    [Fact]
    public void One_function_used_twice_is_one_token()
    {
        var again = Invoke("Charge Again", (Charge f, Receipt _, ILambdaContext c) => f.HandleAsync(Context.ExecutionInput<Order>(), c));
        Assert.Single(Rendered.Workflow(Given.Charge.Then(again)).Functions);
    }

    [Fact]
    public void Two_methods_of_a_class_are_two_functions()
    {
        var refund = Invoke("Refund", (Charge f, Receipt _, ILambdaContext c) => f.RefundAsync(Context.ExecutionInput<Order>(), c));
        Assert.Equal(["ChargeFunctionArn", "ChargeRefundFunctionArn"], Rendered.Workflow(Given.Charge.Then(refund)).Substitutions.Select(s => s.Token));
    }

    [Fact]
    public void Two_classes_of_one_name_are_two_functions()
    {
        var other = Invoke("Other", (Other.Charge f, Receipt r, ILambdaContext c) => f.HandleAsync(r, c));
        var substitutions = Rendered.Workflow(Given.Charge.Then(other)).Substitutions.Cast<FunctionArnSubstitution>().ToList();
        Assert.Equal(2, substitutions.Select(substitution => substitution.Token).Distinct().Count());
        Assert.Equal([typeof(Charge), typeof(Other.Charge)], substitutions.Select(substitution => substitution.Function.FunctionType));
    }

    [Fact]
    public void Select_sees_the_input_and_the_bare_result()
    {
        var step = Given.CheckStock.Select((o, stock) => new Receipt(o.Id, stock.Available ? 1 : 0));
        Json.Equal("""{"orderId":"{% $states.input.id %}","total":"{% $states.result.available ? 1 : 0 %}"}""", Rendered.State(step)["Output"]);
    }

    [Fact]
    public void A_second_Select_builds_on_the_first()
    {
        var step = Given.CheckStock.Select((o, stock) => stock.Available).Select((o, available) => new { o.Id, Missing = !available });
        Json.Equal("""{"id":"{% $states.input.id %}","missing":"{% $not($states.result.available) %}"}""", Rendered.State(step)["Output"]);
    }

    private static class Other
    {
        public abstract class Base;

        public sealed class Charge : Base
        {
            public Task<Receipt> HandleAsync(Receipt input, ILambdaContext context) => throw new NotSupportedException($"{this}{input}{context}");
        }
    }
}
