using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Names properties as AWS's own events do: two headers have names of their own, all else is left to another policy.</summary>
/// <param name="fallback">The other policy; null keeps the C# name.</param>
public class AwsNamingPolicy(JsonNamingPolicy fallback) : JsonNamingPolicy
{
    /// <summary>All names but the two are the C# names.</summary>
    public AwsNamingPolicy()
        : this(null)
    {
    }

    /// <inheritdoc/>
    public override string ConvertName(string name) => name switch
    {
        "XAmzId2" => "x-amz-id-2",
        "XAmzRequestId" => "x-amz-request-id",
        _ => fallback?.ConvertName(name) ?? name,
    };
}
