namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Where a page of applications ended.</summary>
/// <param name="Id">The last application's id.</param>
/// <param name="State">The state that was asked for.</param>
public sealed record PageKey(string? Id, ApplicationState State);
