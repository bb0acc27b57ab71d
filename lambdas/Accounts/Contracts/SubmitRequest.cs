namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>What an applicant hands in.</summary>
/// <param name="Name">Required, 1,000 characters at most.</param>
/// <param name="Address">Required, 1,000 characters at most.</param>
public sealed record SubmitRequest(string? Name, string? Address)
{
    /// <summary>Without the personal data, so that a log can't carry it by mistake.</summary>
    public override string ToString() => nameof(SubmitRequest);
}
