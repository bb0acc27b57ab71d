using System.Text.Json.Serialization;

namespace AsteroidWorkflows.StandIns.Tests.Lambda;

public sealed record Greeting(string Name, string? Title, int Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Greeting))]
public sealed partial class GreetingContext : JsonSerializerContext;
