namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>A tag.</summary>
/// <param name="Key">Its key, unique within a resource.</param>
/// <param name="Value">Its value.</param>
public sealed record TagRecord(string Key, string Value);
