namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Stock(string Sku, bool Available);
