namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>A reviewer's decision.</summary>
/// <param name="Id">The application's id.</param>
/// <param name="Decision">APPROVE or REJECT.</param>
public sealed record ReviewRequest(string? Id, ReviewDecision Decision);
