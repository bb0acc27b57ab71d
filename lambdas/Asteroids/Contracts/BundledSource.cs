namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>A file that is part of the function's package.</summary>
/// <param name="Filename">The key that the result is stored under.</param>
public sealed record BundledSource(string Filename);
