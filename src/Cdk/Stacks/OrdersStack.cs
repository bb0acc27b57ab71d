using System.Text.Json;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Lambdas.Orders;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using AsteroidWorkflows.Workflows.Orders;
using Constructs;

namespace AsteroidWorkflows.Cdk.Stacks;

/// <summary>Parallel and Map by themselves: two state machines and the three functions that they call.</summary>
public sealed class OrdersStack : WorkflowStack
{
    /// <summary>Adds the stack.</summary>
    public OrdersStack(Construct scope, string id, AppSettings settings, ILambdaPackages packages)
        : base(scope, id, "AsteroidWorkflows: Parallel and Map by themselves", settings, packages)
    {
        var taskA = Function((TaskA f, JsonElement input, ILambdaContext c) => f.HandleAsync(input, c), "Answers its input, as task A");
        var taskB = Function((TaskB f, JsonElement input, ILambdaContext c) => f.HandleAsync(input, c), "Answers its input, as task B");
        var processItem = Function((ProcessItem f, Order input, ILambdaContext c) => f.HandleAsync(input, c), "Totals one order");

        StateMachine("ParallelProcessing", ParallelWorkflow.Define(), [taskA, taskB], """{"any":"input"}""", holdsPersonalData: false);
        StateMachine(
            "ProcessOrders",
            OrdersWorkflow.Define(settings.MaxConcurrency ?? 0),
            [processItem],
            """{"orders":[{"orderId":"1","items":[{"sku":"A","quantity":2,"unitPrice":9.99}]}]}""",
            holdsPersonalData: false);
    }
}
