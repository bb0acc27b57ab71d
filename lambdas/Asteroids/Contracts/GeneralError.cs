namespace AsteroidWorkflows.Lambdas.Asteroids.Contracts;

/// <summary>Anything that another attempt at the download would not mend: a wrong input, content of the wrong kind, a failed write.</summary>
/// <param name="message">What is wrong, and the field or file that it is about.</param>
/// <param name="cause">The failure underneath, if any.</param>
public sealed class GeneralError(string message, Exception? cause = null) : Exception(message, cause);
