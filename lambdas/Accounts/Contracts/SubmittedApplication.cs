namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>An application as its execution starts with it.</summary>
/// <param name="Name">The applicant's name.</param>
/// <param name="Address">The applicant's address.</param>
/// <param name="State">Always <see cref="ApplicationState.Submitted"/>.</param>
/// <param name="Id">The application's key in the table.</param>
public sealed record SubmittedApplication(string Name, string Address, ApplicationState State, string Id)
{
    /// <summary>Without the personal data, so that a log can't carry it by mistake.</summary>
    public override string ToString() => $"{nameof(SubmittedApplication)} {Id} {State}";
}
