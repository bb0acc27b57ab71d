using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Tests.Model;

public enum Priority
{
    Low,
    Normal,
    [JsonStringEnumMemberName("VERY-HIGH")]
    High,
}
