using AsteroidWorkflows.Workflows.Orders;
namespace AsteroidWorkflows.Workflows.Tests;

public class OrdersWorkflowTests
{
    private static readonly Rendered Orders = new(OrdersWorkflow.Define());

    [Fact]
    public void Every_order_is_processed_as_it_is()
    {
        var map = Orders.State("ProcessOrders");
        Assert.Equal("{% $states.input.orders %}", (string)map["Items"]!);
        Assert.Equal("INLINE", (string)map["ItemProcessor"]!["ProcessorConfig"]!["Mode"]!);
        Assert.Equal("{% $states.input %}", (string)map["ItemProcessor"]!["States"]!["ProcessItem"]!["Arguments"]!);
        Assert.Null(map["Output"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public void The_concurrency_is_a_setting(int maxConcurrency) =>
        Assert.Equal(maxConcurrency, (int)new Rendered(OrdersWorkflow.Define(maxConcurrency)).State("ProcessOrders")["MaxConcurrency"]!);

    [Theory]
    [InlineData("""{"errorType":"InvalidOrderException","errorMessage":"The order has no items."}""", "InvalidOrderException: The order has no items.")]
    [InlineData("Task timed out", "InvalidOrderException: Task timed out")]
    [InlineData("", "InvalidOrderException: ")]
    public void An_order_that_fails_becomes_a_result_that_says_why(string cause, string error)
    {
        var catcher = Assert.Single(Orders.State("ProcessOrders")["ItemProcessor"]!["States"]!["ProcessItem"]!["Catch"]!.AsArray())!;
        Assert.Equal("States.ALL", (string)catcher["ErrorEquals"]![0]!);
        var output = Rendered.Evaluate(catcher["Output"], new { input = new { orderId = "1" }, errorOutput = new Dictionary<string, string> { ["Error"] = "InvalidOrderException", ["Cause"] = cause } })!;
        Assert.Equal(["orderId", "status", "itemCount", "total", "error"], output.AsObject().Select(field => field.Key));
        Assert.Equal(("1", "FAILED", error), ((string)output["orderId"]!, (string)output["status"]!, (string)output["error"]!));
    }

    [Fact]
    public void Two_tasks_run_in_parallel_and_succeed_together()
    {
        var parallel = new Rendered(ParallelWorkflow.Define());
        Assert.Equal(["ParallelProcessing", "FinalState"], parallel.Names);
        Assert.Equal(["TaskA", "TaskB"], parallel.State("ParallelProcessing")["Branches"]!.AsArray().Select(branch => (string)branch!["StartAt"]!));
        Assert.Equal("""{"Type":"Succeed"}""", parallel.State("FinalState").ToJsonString());
    }
}
