namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>An application as every function answers it. The task token is no part of it.</summary>
/// <param name="Id">`application_` and a UUID.</param>
/// <param name="Name">The applicant's name.</param>
/// <param name="Address">The applicant's address.</param>
/// <param name="State">Where the application stands.</param>
/// <param name="Reason">Why it was flagged or rejected; null while nothing was.</param>
public sealed record ApplicationItem(string Id, string Name, string Address, ApplicationState State, string? Reason)
{
    /// <summary>Without the personal data, so that a log can't carry it by mistake.</summary>
    public override string ToString() => $"{nameof(ApplicationItem)} {Id} {State}";
}
