using Amazon.Lambda.Core;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Workflows.Orders;

/// <summary>The Map state in itself: the same for every order, and one bad order does not lose the others.</summary>
public static class OrdersWorkflow
{
    /// <summary>Builds the workflow. Its output is what became of each order, in their order.</summary>
    /// <param name="maxConcurrency">How many orders are worked on at a time. Default 0: as many as possible; 1 in sequence.</param>
    public static Workflow<OrderBatch, OrderResult[]> Define(int maxConcurrency = 0)
    {
        var processItem = Invoke("ProcessItem", (ProcessItem f, Order order, ILambdaContext c) => f.HandleAsync(order, c))
            .CatchAll().ThenRejoin(
                (order, error) => new OrderResult(order.OrderId, OrderStatus.Failed, null, null, $"{error.Error}: {error.Message}"),
                Pass<OrderResult>("Order Failed"));

        return Workflow.Define(
            "Orders",
            Map("ProcessOrders", (OrderBatch batch) => batch.Orders, processItem, new() { MaxConcurrency = maxConcurrency }),
            new() { Comment = "Processes a batch of orders, each for itself.", TaskTimeout = TimeSpan.FromMinutes(1) });
    }
}
