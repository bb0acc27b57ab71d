namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What a resource that a workflow uses is called in this deployment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
public sealed record ResourceTarget(string Name, string Arn);
