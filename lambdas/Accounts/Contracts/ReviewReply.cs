namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>What the waiting execution receives: the output of its Pending Review.</summary>
/// <param name="Decision">What the reviewer decided.</param>
public sealed record ReviewReply(ReviewDecision Decision);
