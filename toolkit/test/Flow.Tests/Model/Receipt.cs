namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Receipt(string OrderId, double Total);
