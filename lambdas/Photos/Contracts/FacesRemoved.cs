namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>What <see cref="RemoveFace"/> answers.</summary>
/// <param name="FaceIds">The faces taken out of the collection; empty if the photo had left none there.</param>
public sealed record FacesRemoved(IReadOnlyList<string> FaceIds);
