namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>A name that leads to one version or two.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description; null: none.</param>
/// <param name="Routes">The versions that it leads to; their weights sum to 100.</param>
/// <param name="CreationDate">When it was created.</param>
/// <param name="UpdateDate">When it was changed last.</param>
public sealed record AliasRecord(
    string Arn, string Name, string? Description, IReadOnlyList<RouteRecord> Routes, DateTimeOffset CreationDate, DateTimeOffset UpdateDate);
