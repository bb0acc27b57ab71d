namespace AsteroidWorkflows.Lambdas.Orders.Errors;

/// <summary>An order that can't be processed; the message names what is wrong with it.</summary>
public sealed class InvalidOrderException(string message) : Exception(message);
