namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>The input of the workflow's execution.</summary>
/// <param name="Application">The application to be processed.</param>
public sealed record Submitted(SubmittedApplication Application);
