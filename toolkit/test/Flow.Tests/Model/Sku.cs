namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Sku(string Code);
