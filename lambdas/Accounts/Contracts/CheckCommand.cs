using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>Which of an applicant's data is to be checked.</summary>
[JsonConverter(typeof(EnumByName<CheckCommand>))]
public enum CheckCommand
{
    /// <summary>What a missing or unknown name reads as; refused.</summary>
    Unknown,

    /// <summary>Check the name.</summary>
    [JsonStringEnumMemberName("CHECK_NAME")]
    CheckName,

    /// <summary>Check the address.</summary>
    [JsonStringEnumMemberName("CHECK_ADDRESS")]
    CheckAddress,
}
