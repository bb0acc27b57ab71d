namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>A check to be made.</summary>
/// <param name="Command">Which check.</param>
/// <param name="Data">The data it needs.</param>
public sealed record DataCheck(CheckCommand Command, ApplicantData? Data);
