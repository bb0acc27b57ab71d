namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>An order.</summary>
/// <param name="OrderId">Required.</param>
/// <param name="Items">Required, at least one.</param>
public sealed record Order(string? OrderId, IReadOnlyList<OrderItem?>? Items);
