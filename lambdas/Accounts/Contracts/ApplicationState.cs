using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Where an application stands on its way from submission to its end.</summary>
[JsonConverter(typeof(EnumByName<ApplicationState>))]
public enum ApplicationState
{
    /// <summary>What a missing or unknown name reads as; every function refuses it.</summary>
    Unknown,

    /// <summary>Stored, its checks still to come.</summary>
    [JsonStringEnumMemberName("SUBMITTED")]
    Submitted,

    /// <summary>A check flagged; the execution waits for a person.</summary>
    [JsonStringEnumMemberName("FLAGGED_FOR_REVIEW")]
    FlaggedForReview,

    /// <summary>A person approved and the execution has been told.</summary>
    [JsonStringEnumMemberName("REVIEW_APPROVED")]
    ReviewApproved,

    /// <summary>A person rejected and the execution has been told.</summary>
    [JsonStringEnumMemberName("REVIEW_REJECTED")]
    ReviewRejected,

    /// <summary>Approved: final.</summary>
    [JsonStringEnumMemberName("APPROVED")]
    Approved,

    /// <summary>Rejected: final.</summary>
    [JsonStringEnumMemberName("REJECTED")]
    Rejected,

    /// <summary>A check could not be made: final.</summary>
    [JsonStringEnumMemberName("FLAGGED_WITH_UNPROCESSABLE_DATA")]
    FlaggedWithUnprocessableData,
}
