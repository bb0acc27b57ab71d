namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>An application to be flagged.</summary>
/// <param name="Id">The application's id.</param>
/// <param name="FlagType">For review, or as unprocessable.</param>
/// <param name="TaskToken">Required by REVIEW: what resumes the waiting execution. A secret.</param>
/// <param name="Checks">For REVIEW: which checks flagged; null leaves the application without a reason.</param>
/// <param name="ErrorInfo">Required by UNPROCESSABLE_DATA: what went wrong.</param>
public sealed record FlagRequest(string? Id, FlagType FlagType, string? TaskToken, FlaggedChecks? Checks, ErrorInfo? ErrorInfo)
{
    /// <summary>Without the task token, so that a log can't carry it by mistake.</summary>
    public override string ToString() => $"{nameof(FlagRequest)} {Id} {FlagType}";
}
