namespace AsteroidWorkflows.Workflows.Photos;

/// <summary>What became of a photo.</summary>
/// <param name="UserId">The rider.</param>
/// <param name="S3Key">The photo's key.</param>
/// <param name="Accepted">Whether it is stored; if not, the rider has been told.</param>
/// <param name="Reason">The name of the rule that it breaks; null where it is stored.</param>
public record PhotoOutcome(string UserId, string S3Key, bool Accepted, string? Reason);
