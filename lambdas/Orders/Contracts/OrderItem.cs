namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>An item of an order.</summary>
/// <param name="Sku">What is ordered. Required.</param>
/// <param name="Quantity">How much of it. Required, not below zero.</param>
/// <param name="UnitPrice">What one of it costs. Required, not below zero.</param>
public sealed record OrderItem(string? Sku, double? Quantity, double? UnitPrice);
