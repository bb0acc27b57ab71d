namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>No application has the id.</summary>
public sealed class ApplicationNotFoundException(string id) : Exception($"There is no application '{id}'.");
