using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Serializes by reflection, with camel-case names.</summary>
public class CamelCaseLambdaJsonSerializer()
    : DefaultLambdaJsonSerializer(options => options.PropertyNamingPolicy = new AwsNamingPolicy(JsonNamingPolicy.CamelCase));
