namespace AsteroidWorkflows.Cdk.Settings;

/// <summary>A context key or value that the app does not take; the message says which, and what is allowed.</summary>
public sealed class SettingsException(string message) : Exception(message);
