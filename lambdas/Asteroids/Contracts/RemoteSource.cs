namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>A file to be fetched from the web.</summary>
/// <param name="Url">Where it is now; sources move, so it comes with the input.</param>
/// <param name="Filename">The key that the result is stored under.</param>
public sealed record RemoteSource(string Url, string Filename);
