namespace AsteroidWorkflows.Server.Page.States;

/// <summary>What an attempt failed with.</summary>
internal sealed record StateError(string? Error, string? Cause, DateTimeOffset At);
