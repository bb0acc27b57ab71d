namespace AsteroidWorkflows.Testing;

/// <summary>A workflow did not do what its test says. Every test framework takes it for a failed assertion.</summary>
public sealed class WorkflowAssertionException(string message) : Exception(message);
