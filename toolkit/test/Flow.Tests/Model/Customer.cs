using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Customer(string Name, [property: JsonPropertyName("e-mail")] string Email, Customer? Referrer);
