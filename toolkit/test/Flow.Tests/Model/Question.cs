namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Question(string OrderId, string Token);
