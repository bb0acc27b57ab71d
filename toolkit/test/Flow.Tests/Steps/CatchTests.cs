using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Steps;

public class CatchTests
{
    private static readonly Step<Receipt, Receipt> Book = Pass<Receipt>("Book");

    [Fact]
    public void A_catcher_can_rejoin_with_a_value()
    {
        var states = Rendered.States(Given.Charge.Catch<CardRefusedException>().ThenSubstitute((o, error) => new Receipt(o.Id, 0)).Then(Book));
        Json.Equal(
            """[{"ErrorEquals":["CardRefusedException"],"Output":{"orderId":"{% $states.input.id %}","total":0},"Next":"Book"}]""",
            states["Charge"]!["Catch"]);
    }

    [Fact]
    public void A_catcher_can_rejoin_through_a_handler()
    {
        var handler = Pass("Wait For Cash", (Sku sku) => new Receipt(sku.Code, 0));
        var states = Rendered.States(Given.Charge.Catch<CardRefusedException>().ThenRejoin((o, _) => new Sku(o.Id), handler).Then(Book));
        Json.Equal("\"Wait For Cash\"", states["Charge"]!["Catch"]![0]!["Next"]);
        Json.Equal("\"Book\"", states["Wait For Cash"]!["Next"]);
        Json.Equal("true", states["Book"]!["End"]);
    }

    [Fact]
    public void A_catcher_can_end_the_execution()
    {
        var handler = Pass("Give Up", (ErrorInfo e) => new Receipt(e.Error, 0));
        var states = Rendered.States(Given.Charge.Catch<CardRefusedException>().ThenEnd((_, error) => error, handler).Then(Book));
        Json.Equal("\"{% $states.errorOutput %}\"", states["Charge"]!["Catch"]![0]!["Output"]);
        Json.Equal("true", states["Give Up"]!["End"]);
    }

    [Fact]
    public void A_catcher_can_lead_to_a_failure()
    {
        var fail = Fail("Refused", (ErrorInfo e) => e.Error, e => e.Message);
        var states = Rendered.States(Given.Charge.CatchAll().ThenFail((_, error) => error, fail));
        Json.Equal("\"{% $states.input.Error %}\"", states["Refused"]!["Error"]);
        Json.Equal("\"{% $contains($states.input.Cause, '\\\"errorMessage\\\"') ? $parse($states.input.Cause).errorMessage : $states.input.Cause %}\"", states["Refused"]!["Cause"]);
        Json.Equal("""["States.ALL"]""", states["Charge"]!["Catch"]![0]!["ErrorEquals"]);
    }

    [Fact]
    public void Catchers_keep_their_order_and_handlers_stand_after_the_main_path()
    {
        var step = Given.Charge
            .Catch<CardRefusedException, OutOfStockException>().ThenEnd((_, e) => e, Pass("Give Up", (ErrorInfo e) => new Receipt(e.Error, 0)))
            .Catch<States.Timeout>().ThenSubstitute((o, _) => new Receipt(o.Id, 0))
            .CatchAll().ThenFail((_, e) => e, Fail<ErrorInfo>("Broken", "Broken", "It broke."))
            .Then(Book);
        var catchers = Rendered.State(step, "Charge")["Catch"]!.AsArray();
        Assert.Equal(["CardRefusedException,OutOfStockException", "States.Timeout", "States.ALL"], catchers.Select(c => string.Join(',', c!["ErrorEquals"]!.AsArray())));
        Assert.Equal(["Charge", "Book", "Give Up", "Broken"], Rendered.Names(step));
    }

    [Fact]
    public void Two_catchers_can_share_a_handler()
    {
        var giveUp = Pass("Give Up", (ErrorInfo e) => new Receipt(e.Error, 0));
        var step = Given.Charge.Catch<CardRefusedException>().ThenEnd((_, e) => e, giveUp).CatchAll().ThenEnd((_, e) => e, giveUp);
        Assert.Equal(["Charge", "Give Up"], Rendered.Names(step));
    }

    [Fact]
    public void A_catcher_of_all_errors_has_to_be_the_last()
    {
        var step = Given.Charge.CatchAll().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Catch<CardRefusedException>().ThenSubstitute((o, _) => new Receipt(o.Id, 1)).Then(Book);
        Assert.Contains("'States.ALL' before it", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    [Fact]
    public void To_rejoin_something_has_to_follow() => Assert.Contains(
        "nothing follows", Rendered.Refusal(Given.Charge.CatchAll().ThenSubstitute((o, _) => new Receipt(o.Id, 0))), StringComparison.Ordinal);

    [Fact]
    public void A_handler_that_ends_has_to_end_with_the_workflows_output()
    {
        var step = Given.Charge.CatchAll().ThenEnd((_, e) => e, Pass("Give Up", (ErrorInfo e) => new Sku(e.Error)));
        var message = Rendered.Refusal(step);
        Assert.Contains("step 'Charge'", message, StringComparison.Ordinal);
        Assert.Contains("ends with Sku, but all paths here end with Receipt", message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_branch_a_handler_ends_with_the_branchs_result()
    {
        var branch = Given.CheckStock.CatchAll().ThenEnd((_, e) => e, Pass("Give Up", (ErrorInfo e) => new Stock(e.Error, false)));
        Assert.Equal(["Both"], Rendered.Names(Parallel("Both", branch, Given.Charge)));
        var wrong = Given.CheckStock.CatchAll().ThenEnd((_, e) => e, Pass("Give Up", (ErrorInfo e) => new Receipt(e.Error, 0)));
        Assert.Contains("ends with Receipt, but all paths here end with Stock", Rendered.Refusal(Parallel("Both", wrong, Given.Charge)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exceptions_of_one_name_are_refused()
    {
        var step = Given.Charge.Retry<TimeoutException>().Catch<Hidden.TimeoutException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book);
        var message = Rendered.Refusal(step);
        Assert.Contains("System.TimeoutException", message, StringComparison.Ordinal);
        Assert.Contains("Hidden+TimeoutException", message, StringComparison.Ordinal);
        Assert.Contains("[ErrorName]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_class_stands_for_the_errors_that_derive_from_it()
    {
        var step = Given.Charge.Catch<Hidden.PaymentException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book);
        Json.Equal("""["PaymentException","FrozenException","LimitException"]""", Rendered.State(step, "Charge")["Catch"]![0]!["ErrorEquals"]);
        var wider = Given.Charge
            .Catch<Hidden.LimitException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0))
            .Catch<Hidden.PaymentException>().ThenSubstitute((o, _) => new Receipt(o.Id, 1)).Then(Book);
        Json.Equal("""["PaymentException","FrozenException"]""", Rendered.State(wider, "Charge")["Catch"]![1]!["ErrorEquals"]);
        var never = Given.Charge
            .Catch<Hidden.PaymentException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0))
            .Catch<Hidden.LimitException>().ThenSubstitute((o, _) => new Receipt(o.Id, 1)).Then(Book);
        Assert.Contains("'LimitException' before it", Rendered.Refusal(never), StringComparison.Ordinal);
    }

    [Fact]
    public void An_abstract_class_stands_only_for_those_that_derive_from_it()
    {
        var step = Given.Charge.Catch<Hidden.AnyStorageException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book);
        Json.Equal("""["FullException"]""", Rendered.State(step, "Charge")["Catch"]![0]!["ErrorEquals"]);
        var none = Given.Charge.Catch<Hidden.NobodysException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book);
        Assert.Contains("none that derives from it is known", Rendered.Refusal(none), StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_of_all_exceptions_is_refused()
    {
        Assert.Contains("CatchAll()", Rendered.Refusal(Given.Charge.Catch<Exception>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book)), StringComparison.Ordinal);
        Assert.Contains("RetryRule.OnAll()", Rendered.Refusal(Given.Charge.Retry<SystemException>()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_error_twice_is_refused()
    {
        var step = Given.Charge.Catch<CardRefusedException, CardRefusedException>().ThenSubstitute((o, _) => new Receipt(o.Id, 0)).Then(Book);
        Assert.Contains("would never be looked at", Rendered.Refusal(step), StringComparison.Ordinal);
    }

    private static class Hidden
    {
        public sealed class TimeoutException : Exception;

        public class PaymentException : Exception;

        public sealed class LimitException : PaymentException;

        public sealed class FrozenException : PaymentException;

        public abstract class AnyStorageException : Exception;

        public sealed class FullException : AnyStorageException;

        public abstract class NobodysException : Exception;
    }
}
