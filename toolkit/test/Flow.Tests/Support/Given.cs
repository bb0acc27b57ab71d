using AsteroidWorkflows.Flow.Tests.Model;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Support;

/// <summary>Steps that many tests begin with.</summary>
internal static class Given
{
    internal static WorkStep<Order, Receipt> Charge { get; } = Invoke("Charge", (Charge f, Order o, ILambdaContext c) => f.HandleAsync(o, c));

    internal static WorkStep<Order, Stock> CheckStock { get; } =
        Invoke("Check Stock", (CheckStock f, Order o, ILambdaContext c) => f.HandleAsync(new Sku(o.Id), c));

    internal static WorkStep<Order, NoResult> Notify { get; } = Invoke("Notify", (Notify f, Order o, ILambdaContext c) => f.HandleAsync(o, c));
}
