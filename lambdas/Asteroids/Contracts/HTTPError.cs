namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>A file could not be had from the web. Workflows retry on this name.</summary>
/// <param name="message">What was asked for and why it failed.</param>
/// <param name="cause">The failure underneath, if any.</param>
public sealed class HTTPError(string message, Exception? cause = null) : Exception(message, cause);
