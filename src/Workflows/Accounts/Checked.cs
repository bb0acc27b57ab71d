using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>An application with its checks.</summary>
/// <param name="Application">The application.</param>
/// <param name="Checks">What the checks found: in JSON an array of two.</param>
public record Checked(SubmittedApplication Application, (CheckResult Name, CheckResult Address) Checks);
