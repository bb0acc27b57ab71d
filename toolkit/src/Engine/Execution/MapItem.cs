using System.Text.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>The item of a Map that an iteration is for.</summary>
internal sealed record MapItem(long Index, JsonElement Value);
