using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>How a review ended.</summary>
/// <param name="Decision">What is to be done.</param>
/// <param name="Reason">Why, where nobody decided; null where a reviewer did.</param>
public record ReviewOutcome(ReviewDecision Decision, string? Reason);
