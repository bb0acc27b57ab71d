namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Which checks sent an application to review; becomes its reason.</summary>
/// <param name="Name">True where the name check flagged.</param>
/// <param name="Address">True where the address check flagged.</param>
public sealed record FlaggedChecks(bool Name, bool Address);
