using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Lambdas.Orders;

namespace AsteroidWorkflows.Workflows.Orders;

/// <summary>What belongs to Parallel and Map in themselves beside their flows.</summary>
public static class OrdersModule
{
    /// <summary>Builds the module.</summary>
    public static WorkflowModule Create() => new()
    {
        Workflows =
        [
            new(OrdersWorkflow.Define())
            {
                Samples =
                [
                    new("orders", "two orders, both processed", """
                        { "orders": [
                          { "orderId": "o-1", "items": [ { "sku": "bolt", "quantity": 100, "unitPrice": 0.05 }, { "sku": "nut", "quantity": 100, "unitPrice": 0.03 } ] },
                          { "orderId": "o-2", "items": [ { "sku": "gear", "quantity": 2, "unitPrice": 19.99 } ] } ] }
                        """),
                    new("one-bad", "a bad order among good ones: it alone fails", """
                        { "orders": [
                          { "orderId": "o-1", "items": [ { "sku": "bolt", "quantity": 1, "unitPrice": 2 } ] },
                          { "orderId": "o-2", "items": [] },
                          { "orderId": "o-3", "items": [ { "sku": "nut", "quantity": 3, "unitPrice": 1 } ] } ] }
                        """),
                    new("none", "no orders: an empty result", """{ "orders": [] }"""),
                ],
            },
            new(ParallelWorkflow.Define()) { Samples = [new("hello", "two answers in order, each with the input", """{ "hello": "world" }""")] },
        ],
        Functions = OrdersFunctions.Table,
    };
}
