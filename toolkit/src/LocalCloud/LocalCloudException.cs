namespace AsteroidWorkflows.LocalCloud;

/// <summary>The local cloud can't be used as it was asked to; the message names the folder, file or endpoint and the way out.</summary>
/// <param name="message">What is wrong, and the way out.</param>
/// <param name="inner">What happened; null: nothing was thrown.</param>
public sealed class LocalCloudException(string message, Exception? inner = null) : Exception(message, inner);
