using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>A task that a worker of an activity took.</summary>
/// <param name="TaskToken">What to send success, failure and heartbeats for.</param>
/// <param name="Input">What to work on.</param>
public sealed record ActivityTask(string TaskToken, JsonElement Input);
