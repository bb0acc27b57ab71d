namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>What a check found.</summary>
/// <param name="Flagged">True where a person has to look at the application.</param>
public sealed record CheckResult(bool Flagged);
