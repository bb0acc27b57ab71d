using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>What a task is given, and how long it may take.</summary>
internal sealed record TaskTerms(JsonElement Input, long? TimeoutSeconds, long? HeartbeatSeconds, string? RoleArn);
