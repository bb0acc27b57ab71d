namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>
/// The execution no longer waits for a decision: it timed out, was stopped, or an earlier try of the same decision got through.
/// The application's state was not changed.
/// </summary>
public sealed class ReviewEndedException(string id) : Exception(
    $"The workflow no longer waits for a review of application '{id}': it timed out, was stopped, or has its decision already. " +
    "The application's state was not changed.");
