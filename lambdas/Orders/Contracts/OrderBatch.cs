namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>The input of the workflow that processes orders.</summary>
/// <param name="Orders">The orders, each processed for itself; may be empty.</param>
public sealed record OrderBatch(IReadOnlyList<Order> Orders);
