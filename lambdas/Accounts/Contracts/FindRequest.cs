namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>A question for the applications in one state.</summary>
/// <param name="State">The state.</param>
/// <param name="PaginationKey">The <see cref="FindResult.LastEvaluatedKey"/> of the page before; null for the first page.</param>
public sealed record FindRequest(ApplicationState State, PageKey? PaginationKey);
