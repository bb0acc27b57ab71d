using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>An application that a person reviewed, or had time to.</summary>
/// <param name="Application">The application.</param>
/// <param name="Checks">What the checks found.</param>
/// <param name="Review">How the review ended.</param>
public record Reviewed(SubmittedApplication Application, (CheckResult Name, CheckResult Address) Checks, ReviewOutcome Review)
    : Checked(Application, Checks);
