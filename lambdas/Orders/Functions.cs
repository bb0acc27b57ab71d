using System.Text.Json;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Orders.Contracts;

namespace AsteroidWorkflows.Lambdas.Orders;

/// <summary>The functions of orders, and of the two parallel tasks.</summary>
public static class OrdersFunctions
{
    /// <summary>A line each. They call no service and read no setting.</summary>
    public static FunctionTable Table { get; } = new FunctionTable(OrdersJson.Default, FunctionServices.OnLambda)
        .Add<TaskA, JsonElement, TaskAnswer>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<TaskB, JsonElement, TaskAnswer>(_ => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<ProcessItem, Order, OrderResult>(_ => new(), (f, input, c) => f.HandleAsync(input, c));
}
