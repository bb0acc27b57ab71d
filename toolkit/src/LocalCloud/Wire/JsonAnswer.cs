using System.Text.Json;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>What a service answers that speaks AWS's JSON protocol.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">The body; of an error with <c>__type</c> and <c>message</c>.</param>
public sealed record JsonAnswer(int StatusCode, JsonElement Body);
