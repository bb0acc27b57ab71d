namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Line(string Sku, int Count, double Weight, string? Comment);
