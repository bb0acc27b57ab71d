using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Orders.Contracts;

/// <summary>What became of an order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderStatus>))]
public enum OrderStatus
{
    /// <summary>It was processed.</summary>
    [JsonStringEnumMemberName("PROCESSED")]
    Processed,

    /// <summary>It was refused or could not be processed; the others of its batch go on.</summary>
    [JsonStringEnumMemberName("FAILED")]
    Failed,
}
