namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>The data of an applicant that a check looks at.</summary>
/// <param name="Name">Required by CHECK_NAME, otherwise null.</param>
/// <param name="Address">Required by CHECK_ADDRESS, otherwise null.</param>
public sealed record ApplicantData(string? Name, string? Address)
{
    /// <summary>Without the personal data, so that a log can't carry it by mistake.</summary>
    public override string ToString() => nameof(ApplicantData);
}
