namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>
/// A name that can't be checked. The workflow catches it by this name, and its message becomes the application's reason; that is
/// why it may carry the name. It is never logged here.
/// </summary>
public sealed class UnprocessableDataException(string name)
    : Exception($"Simulated error: Name '{name}' is not possible to check.");
