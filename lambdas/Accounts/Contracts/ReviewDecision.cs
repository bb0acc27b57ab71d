using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>What a reviewer decides.</summary>
[JsonConverter(typeof(EnumByName<ReviewDecision>))]
public enum ReviewDecision
{
    /// <summary>What a missing or unknown name reads as; refused.</summary>
    Unknown,

    /// <summary>Open the account.</summary>
    [JsonStringEnumMemberName("APPROVE")]
    Approve,

    /// <summary>Don't open the account.</summary>
    [JsonStringEnumMemberName("REJECT")]
    Reject,
}
