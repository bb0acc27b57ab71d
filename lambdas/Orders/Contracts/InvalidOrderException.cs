namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>An order that can't be processed; the message names what is wrong with it.</summary>
public sealed class InvalidOrderException(string message) : Exception(message);
