namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>The input can't be worked with; the message names the field and what it takes.</summary>
public sealed class InvalidApplicationInputException(string message) : Exception(message);
