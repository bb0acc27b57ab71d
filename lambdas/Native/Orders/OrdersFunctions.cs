using System.Text.Json;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Orders.Contracts;
using AsteroidWorkflows.Lambdas.Orders.Json;

namespace AsteroidWorkflows.Lambdas.Orders.Native;

/// <summary>The functions of the native package.</summary>
public static class OrdersFunctions
{
    public static FunctionTable Table() => new FunctionTable(OrdersJson.Default)
        .Add<TaskA, JsonElement, TaskAnswer>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<TaskB, JsonElement, TaskAnswer>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<ProcessItem, Order, OrderResult>(() => new(), (f, input, c) => f.HandleAsync(input, c));
}
