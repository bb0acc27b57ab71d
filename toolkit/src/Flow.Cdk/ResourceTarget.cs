namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What a resource that a workflow uses is called in this deployment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Url">Its URL, as a queue has one; null where it has none, and then a workflow that asks for it is refused.</param>
public sealed record ResourceTarget(string Name, string Arn, string? Url = null);
