namespace AsteroidWorkflows.Hosting;

/// <summary>The host can't do what it was asked to; the message says why and what to do instead.</summary>
/// <param name="message">What is wrong, and the way out.</param>
/// <param name="inner">What lies behind it; null: nothing was thrown.</param>
public sealed class HostException(string message, Exception? inner = null) : Exception(message, inner);
