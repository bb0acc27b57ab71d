namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>An application to be approved.</summary>
/// <param name="Id">The application's id.</param>
public sealed record ApproveRequest(string? Id);
