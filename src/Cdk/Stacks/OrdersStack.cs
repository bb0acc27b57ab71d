using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Flow.Cdk;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Workflows.Orders;
using Constructs;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>Parallel and Map by themselves: two state machines and the three functions that they call.</summary>
public sealed class OrdersStack : WorkflowStack
{
    /// <summary>Adds the stack.</summary>
    public OrdersStack(Construct scope, string id, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, "AsteroidWorkflows: Parallel and Map by themselves", settings, OrdersFunctions.Table, packages)
    {
        Function<TaskA>("Answers its input, as task A");
        Function<TaskB>("Answers its input, as task B");
        Function<ProcessItem>("Totals one order");

        StateMachine("ParallelProcessing", ParallelWorkflow.Define(), """{"any":"input"}""", holdsPersonalData: false);
        StateMachine(
            "ProcessOrders",
            OrdersWorkflow.Define(settings.MaxConcurrency ?? 0),
            """{"orders":[{"orderId":"1","items":[{"sku":"A","quantity":2,"unitPrice":9.99}]}]}""",
            holdsPersonalData: false);
    }
}
