using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using NSubstitute;

namespace AsteroidWorkflows.Orders.Tests;

public class ProcessItemTests
{
    [Theory]
    [InlineData("""[{"sku":"a","quantity":2,"unitPrice":9.99}]""", 1, "19.98")]
    [InlineData("""[{"sku":"a","quantity":1,"unitPrice":0.1},{"sku":"b","quantity":1,"unitPrice":0.2}]""", 2, "0.3")]
    [InlineData("""[{"sku":"a","quantity":3,"unitPrice":0.1},{"sku":"a","quantity":3,"unitPrice":0.1}]""", 2, "0.6")]
    [InlineData("""[{"sku":"a","quantity":0,"unitPrice":5},{"sku":"b","quantity":5,"unitPrice":0}]""", 2, "0")]
    [InlineData("""[{"sku":"a","quantity":1.5,"unitPrice":2.5}]""", 1, "3.75")]
    [InlineData("""[{"sku":"a","quantity":1,"unitPrice":99999999999.99}]""", 1, "99999999999.99")]
    public async Task An_orders_total_is_exact(string items, int itemCount, string total)
    {
        Assert.Equal(
            $$"""{"orderId":"o-1","status":"PROCESSED","itemCount":{{itemCount}},"total":{{total}},"error":null}""",
            Wire.Write(await ProcessAsync($$"""{"orderId":"o-1","items":{{items}}}""")));
    }

    [Theory]
    [InlineData("null", "The order is missing.")]
    [InlineData("{}", "'orderId' is required: a text that isn't blank.")]
    [InlineData("""{"orderId":" ","items":[]}""", "'orderId' is required: a text that isn't blank.")]
    [InlineData("""{"orderId":"o-1"}""", "Order 'o-1': 'items' is required: at least one.")]
    [InlineData("""{"orderId":"o-1","items":null}""", "Order 'o-1': 'items' is required: at least one.")]
    [InlineData("""{"orderId":"o-1","items":[]}""", "Order 'o-1': 'items' is required: at least one.")]
    [InlineData("""{"orderId":"o-1","items":[null]}""", "Order 'o-1': 'items[0]' is null.")]
    [InlineData(
        """{"orderId":"o-1","items":[{"quantity":1,"unitPrice":1}]}""",
        "Order 'o-1': 'items[0].sku' is required: a text that isn't blank.")]
    [InlineData("""{"orderId":"o-1","items":[{"sku":"a","unitPrice":1}]}""", "Order 'o-1': 'items[0].quantity' is required.")]
    [InlineData("""{"orderId":"o-1","items":[{"sku":"a","quantity":1}]}""", "Order 'o-1': 'items[0].unitPrice' is required.")]
    [InlineData(
        """{"orderId":"o-1","items":[{"sku":"a","quantity":1,"unitPrice":1},{"sku":"b","quantity":-1,"unitPrice":1}]}""",
        "Order 'o-1': 'items[1].quantity' is -1, but must not be below zero.")]
    [InlineData(
        """{"orderId":"o-1","items":[{"sku":"a","quantity":1,"unitPrice":-0.01}]}""",
        "Order 'o-1': 'items[0].unitPrice' is -0.01, but must not be below zero.")]
    [InlineData(
        """{"orderId":"o-1","items":[{"sku":"a","quantity":79228162514264337593543950335,"unitPrice":2}]}""",
        "Order 'o-1': the total is too large.")]
    [InlineData(
        """{"orderId":"o-1","items":[{"sku":"a","quantity":1,"unitPrice":7e28},{"sku":"b","quantity":1,"unitPrice":7e28}]}""",
        "Order 'o-1': the total is too large.")]
    public async Task An_order_that_is_wrong_is_refused_with_what_is_wrong(string order, string message)
    {
        var refused = await Assert.ThrowsAsync<InvalidOrderException>(() => ProcessAsync(order));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void A_failed_order_has_the_form_of_a_processed_one()
    {
        var failed = new OrderResult("o-1", OrderStatus.Failed, ItemCount: null, Total: null, "the reason");

        Assert.Equal("""{"orderId":"o-1","status":"FAILED","itemCount":null,"total":null,"error":"the reason"}""", Wire.Write(failed));
        Assert.Equal(failed, Wire.Read<OrderResult>(Wire.Write(failed)));
    }

    [Fact]
    public void A_batch_is_read()
    {
        var batch = Wire.Read<OrderBatch>("""{"orders":[{"orderId":"o-1","items":[{"sku":"a","quantity":1,"unitPrice":2.50}]}]}""");

        Assert.Equal(new OrderItem("a", 1, 2.5), Assert.Single(Assert.Single(batch.Orders).Items!));
    }

    [Fact]
    public async Task It_logs_the_order_and_the_number_of_its_items()
    {
        var context = Substitute.For<ILambdaContext>();

        await new ProcessItem().HandleAsync(new Order("o-1", [new OrderItem("a", 1, 1), new OrderItem("b", 1, 1)]), context);

        var arguments = context.Logger.ReceivedCalls().Single().GetArguments();
        Assert.Equal(["ProcessItem", "o-1", 2], Assert.IsType<object[]>(arguments[1]));
    }

    private static Task<OrderResult> ProcessAsync(string order) =>
        new ProcessItem().HandleAsync(Wire.Read<Order>(order), Substitute.For<ILambdaContext>());
}
