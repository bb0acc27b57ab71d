namespace AsteroidWorkflows.Flow.Tests.Model;

public sealed record Approval(bool Granted);
