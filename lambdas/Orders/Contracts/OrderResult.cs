namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>What became of an order: one form for a processed order and for a failed one, so that a Map's results are of one type.</summary>
/// <param name="OrderId">The order's id.</param>
/// <param name="Status">Whether it was processed.</param>
/// <param name="ItemCount">The number of its items; null where it failed.</param>
/// <param name="Total">The sum of quantity times price; null where it failed.</param>
/// <param name="Error">What went wrong; null where it was processed.</param>
public sealed record OrderResult(string? OrderId, OrderStatus Status, int? ItemCount, double? Total, string? Error);
