using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts.Ports;

/// <summary>An application as the table keeps it.</summary>
/// <param name="Item">What everyone may see.</param>
/// <param name="Token">What resumes the execution that waits for a review; null where none waits.</param>
/// <param name="Decision">The decision that a reviewer noted and that the execution may not have received yet.</param>
public sealed record StoredApplication(ApplicationItem Item, TaskToken? Token = null, ReviewDecision? Decision = null);
