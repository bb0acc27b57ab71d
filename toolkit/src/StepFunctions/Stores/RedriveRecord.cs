namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>The latest redrive of an execution.</summary>
/// <param name="ClientToken">What a repetition of the request is known by; null: none was given.</param>
/// <param name="Date">When it was asked for.</param>
public sealed record RedriveRecord(string? ClientToken, DateTimeOffset Date);
