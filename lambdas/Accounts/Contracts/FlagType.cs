using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Why an application is flagged.</summary>
[JsonConverter(typeof(EnumByName<FlagType>))]
public enum FlagType
{
    /// <summary>What a missing or unknown name reads as; refused.</summary>
    Unknown,

    /// <summary>A check flagged: a person decides.</summary>
    [JsonStringEnumMemberName("REVIEW")]
    Review,

    /// <summary>A check could not be made.</summary>
    [JsonStringEnumMemberName("UNPROCESSABLE_DATA")]
    UnprocessableData,
}
