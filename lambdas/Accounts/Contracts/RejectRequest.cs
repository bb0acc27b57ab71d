namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>An application to be rejected.</summary>
/// <param name="Id">The application's id.</param>
/// <param name="Reason">
/// Why it is rejected without a reviewer's decision, say because the review timed out; becomes the application's reason.
/// Null where a reviewer decided.
/// </param>
public sealed record RejectRequest(string? Id, string? Reason);
