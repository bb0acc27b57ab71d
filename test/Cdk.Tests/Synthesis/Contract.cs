using System.Text.Json;
using System.Text.Json.Serialization;
using AsteroidWorkflows.Flow;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>Reads JSON as a workflow's contract, and refuses what the contract does not know and what lacks.</summary>
internal static class Contract
{
    public static JsonSerializerOptions Options { get; } = new(FlowJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
